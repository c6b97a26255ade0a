import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  listEntities,
  listItemClaims,
  makeClaim,
  readClaim,
  readDossier,
  readGraph,
  readLine,
  resolveEntities,
  retractClaim,
  withdrawResolution,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';

const driver = { new: { kind: 'person', name: 'Idris Vale' } } as const;
const phone = { new: { kind: 'phone', name: '+999 555 0101' } } as const;

describe('making a claim', () => {
  it("makes new entities with a name on the same words, and carries the item's marking", async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const card = await claimed(world, 'policeAnalyst', itemId, { subject: driver, predicate: 'uses', object: phone });
    expect(card).toMatchObject({ predicate: 'uses', subject: { name: 'Idris Vale' }, object: { name: '+999 555 0101' }, agency: 'POL' });
    expect(card.marking.compartments).toEqual(['HARBOUR']);
    const { answer } = await world.ask('policeAnalyst', listItemClaims, { params: { itemId } });
    expect(answer.rows.map((row) => row.predicate).toSorted()).toEqual(['name', 'name', 'uses']);
  });

  it('refuses what does not fit, and says what', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const said = { subject: phone, status: 'confirmed', basis: { itemId, version: 1, start: 0, end: 5 } } as const;
    const misfit = await world.ask('policeAnalyst', makeClaim, {
      body: { ...said, predicate: 'date_of_birth', object: { value: '1990' } },
    });
    expect(misfit.problem).toMatchObject({ code: 'statement_invalid', fields: [{ message: 'subject_does_not_fit' }] });
    const nowhere = await world.ask('policeAnalyst', makeClaim, {
      body: { ...said, subject: { new: { kind: 'place', name: 'Quay' } }, predicate: 'position', object: { value: 'by the river' } },
    });
    expect(nowhere.problem).toMatchObject({ code: 'statement_invalid', fields: [{ message: 'position_not_valid' }] });
    const outside = await world.ask('policeAnalyst', makeClaim, {
      body: { ...said, predicate: 'description', object: { value: 'x' }, basis: { itemId, version: 1, start: 0, end: 5000 } },
    });
    expect(outside.problem.fields?.[0]?.message).toBe('span_outside_text');
  });

  it('on a hidden item is answered like one on an absent item, and leaves nothing behind', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const on = (id: string) =>
      world.ask('gendarmerieAnalyst', makeClaim, {
        body: { subject: driver, predicate: 'uses', object: phone, status: 'confirmed', basis: { itemId: id, version: 1 } },
      });
    const hidden = await on(itemId);
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await on(randomUUID())).text);
    expect((await world.owner.query('select from entity')).rowCount).toBe(0);
  });

  it('as a judgement gets at least the marking of all it cites', async () => {
    const world = await aWorld();
    const open = await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: driver,
      predicate: 'alias',
      object: { value: 'the Ferryman' },
    });
    const closed = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), {
      subject: { entityId: open.subject.id },
      predicate: 'uses',
      object: phone,
    });
    const reply = await world.ask('policeAnalyst', makeClaim, {
      body: {
        subject: { entityId: open.subject.id },
        predicate: 'role',
        object: { value: 'courier' },
        status: 'suspected',
        basis: { judgement: 'Both together point to a courier.', citedClaimIds: [open.id, closed.id] },
      },
    });
    expect(reply.answer.marking).toMatchObject({ compartments: ['HARBOUR'], releasableTo: ['CUS', 'INT', 'POL', 'TRG'] });
    expect((await world.ask('gendarmerieAnalyst', readClaim, { params: { claimId: reply.answer.id } })).status).toBe(404);
  });
});

describe('taking a claim back', () => {
  it('is for its author and shows as taken back', async () => {
    const world = await aWorld();
    const card = await claimed(world, 'policeAnalyst', await contributed(world), { subject: driver, predicate: 'uses', object: phone });
    const params = { claimId: card.id };
    expect((await world.ask('intelligenceAnalyst', retractClaim, { params, body: { reason: 'no' }, version: 1 })).status).toBe(403);
    const { answer } = await world.ask('policeAnalyst', retractClaim, { params, body: { reason: 'misread' }, version: 1 });
    expect(answer.retracted).toMatchObject({ by: 'policeAnalyst', reason: 'misread' });
    expect((await world.ask('policeAnalyst', retractClaim, { params, body: { reason: 'again' }, version: 2 })).problem.code).toBe(
      'already_retracted',
    );
    expect((await world.ask('policeAnalyst', readGraph)).answer.lines).toEqual([]);
  });

  it('on an old version shows the claim as it stands', async () => {
    const world = await aWorld();
    const card = await claimed(world, 'policeAnalyst', await contributed(world), { subject: driver, predicate: 'uses', object: phone });
    const late = await world.ask('policeAnalyst', retractClaim, { params: { claimId: card.id }, body: { reason: 'x' }, version: 7 });
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: 1, current: { id: card.id } });
  });
});

describe('an entity', () => {
  it('exists only for those who see a claim about it', async () => {
    const world = await aWorld();
    const card = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), {
      subject: driver,
      predicate: 'uses',
      object: phone,
    });
    const params = { entityId: card.subject.id };
    expect((await world.ask('intelligenceAnalyst', readDossier, { params })).status).toBe(200);
    const hidden = await world.ask('gendarmerieAnalyst', readDossier, { params });
    expect(hidden.text).toBe((await world.ask('gendarmerieAnalyst', readDossier, { params: { entityId: randomUUID() } })).text);
    expect((await world.ask('gendarmerieAnalyst', listEntities)).answer.rows).toEqual([]);
    expect((await world.ask('gendarmerieAnalyst', readGraph, { query: { root: card.subject.id } })).answer.nodes).toEqual([]);
    expect((await world.ask('gendarmerieAnalyst', readLine, { query: { claimId: card.id } })).answer.rows).toEqual([]);
  });

  it('is known to each reader by the names that reader may see', async () => {
    const world = await aWorld();
    const card = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), {
      subject: driver,
      predicate: 'alias',
      object: { value: 'Quay' },
    });
    await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: { entityId: card.subject.id },
      predicate: 'alias',
      object: { value: 'the Ferryman' },
    });
    const nameFor = async (as: 'gendarmerieAnalyst' | 'policeAnalyst') => (await world.ask(as, listEntities)).answer.rows[0];
    expect(await nameFor('policeAnalyst')).toMatchObject({ name: 'Idris Vale', aliases: ['Quay', 'the Ferryman'], claimCount: 3 });
    expect(await nameFor('gendarmerieAnalyst')).toMatchObject({ name: 'the Ferryman', aliases: [], claimCount: 1 });
  });

  it('is found by words of its names, accents and case aside', async () => {
    const world = await aWorld();
    await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: { new: { kind: 'person', name: 'Aïcha Bensérade' } },
      predicate: 'role',
      object: { value: 'clerk' },
    });
    const hits = async (q: string) => (await world.ask('policeAnalyst', listEntities, { query: { q } })).answer.rows.length;
    expect([await hits('benser aicha'), await hits('nobody'), await hits('%')]).toEqual([1, 0, 0]);
  });

  it('shows contradictory claims side by side', async () => {
    const world = await aWorld();
    const born = (value: string) => ({ predicate: 'date_of_birth', object: { value } });
    const first = await claimed(world, 'policeAnalyst', await contributed(world), { subject: driver, ...born('1990-02-01') });
    const second = await claimed(world, 'intelligenceAnalyst', await contributed(world), {
      subject: { entityId: first.subject.id },
      ...born('1991'),
    });
    const { answer } = await world.ask('mentor', readDossier, { params: { entityId: first.subject.id } });
    expect(answer.contradictions).toEqual([
      { predicate: 'date_of_birth', subjectId: first.subject.id, reason: 'values', claimIds: [first.id, second.id] },
    ]);
    expect(answer.unknown).toContain('nationality');
    expect(answer.unknown).not.toContain('date_of_birth');
  });
});

describe('a resolution', () => {
  it('makes two identities one for those who see it, until it is withdrawn', async () => {
    const world = await aWorld();
    const open = await claimed(world, 'policeAnalyst', await contributed(world), { subject: driver, predicate: 'uses', object: phone });
    const closed = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), {
      subject: { new: { kind: 'person', name: 'إدريس فال' } },
      predicate: 'uses',
      object: { entityId: open.object!.id },
    });
    const body = { leftId: open.subject.id, rightId: closed.subject.id, verdict: 'same', reason: 'same phone' } as const;
    const { answer } = await world.ask('policeAnalyst', resolveEntities, { body });
    expect(answer.marking.compartments).toEqual(['HARBOUR']);
    const people = async (as: 'policeAnalyst' | 'gendarmerieAnalyst') =>
      (await world.ask(as, readGraph)).answer.nodes.filter((node) => node.kind === 'person').map((node) => node.identityIds.length);
    expect(await people('policeAnalyst')).toEqual([2]);
    expect(await people('gendarmerieAnalyst')).toEqual([1]);
    await world.ask('policeAnalyst', withdrawResolution, { params: { resolutionId: answer.id }, body: {} });
    expect(await people('policeAnalyst')).toEqual([1, 1]);
  });

  it('with a hidden identity is answered like one with an absent identity', async () => {
    const world = await aWorld();
    const open = await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: driver,
      predicate: 'alias',
      object: { value: 'x' },
    });
    const closed = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), {
      subject: driver,
      predicate: 'alias',
      object: { value: 'y' },
    });
    const ask = (rightId: string) =>
      world.ask('gendarmerieAnalyst', resolveEntities, { body: { leftId: open.subject.id, rightId, verdict: 'same', reason: 'guess' } });
    const hidden = await ask(closed.subject.id);
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await ask(randomUUID())).text);
  });
});
