import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDossier, readGraph, resolveEntities, withdrawResolution, type ClaimCard } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { World } from '../../../test/world';

async function aPerson(world: World, name: string, marking?: typeof harbourOnly): Promise<ClaimCard> {
  const itemId = await contributed(world, marking ? { marking } : {});
  return claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'person', name } },
    predicate: 'role',
    object: { value: 'driver' },
  });
}

function resolve(world: World, left: ClaimCard, right: ClaimCard, citedClaimIds: string[] = []) {
  return world.ask('policeAnalyst', resolveEntities, {
    body: { leftId: left.subject.id, rightId: right.subject.id, verdict: 'same', reason: 'same man', citedClaimIds },
  });
}

describe('resolving two identities', () => {
  it('asks who it is, for a role that resolves, and for two', async () => {
    const world = await aWorld();
    const [left, right] = [await aPerson(world, 'Idris Vale'), await aPerson(world, 'I. Vale')];
    const body = { leftId: left.subject.id, rightId: right.subject.id, verdict: 'same', reason: 'x' } as const;
    expect((await world.ask('nobody', resolveEntities, { body })).status).toBe(401);
    expect((await world.ask('mentor', resolveEntities, { body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', resolveEntities, { body: { ...body, reason: ' ' } })).status).toBe(400);
    expect((await world.ask('policeAnalyst', resolveEntities, { body: { ...body, rightId: body.leftId } })).problem.code).toBe(
      'statement_invalid',
    );
  });

  it('twice with one key says it once', async () => {
    const world = await aWorld();
    const [left, right] = [await aPerson(world, 'Idris Vale'), await aPerson(world, 'I. Vale')];
    const body = { leftId: left.subject.id, rightId: right.subject.id, verdict: 'same', reason: 'x' } as const;
    const key = randomUUID();
    const first = await world.ask('policeAnalyst', resolveEntities, { body, key });
    expect((await world.ask('policeAnalyst', resolveEntities, { body, key })).text).toBe(first.text);
    expect((await world.owner.query('select from resolution')).rowCount).toBe(1);
  });

  it('carries the join of all names of both when nothing is cited', async () => {
    const world = await aWorld();
    const [left, right] = [await aPerson(world, 'Idris Vale'), await aPerson(world, 'I. Vale')];
    expect((await resolve(world, left, right)).answer.marking.compartments).toEqual([]);
    const closed = await contributed(world, { marking: harbourOnly });
    await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: right.subject.id },
      predicate: 'alias',
      object: { value: 'Quay' },
    });
    expect((await resolve(world, left, right)).answer.marking.compartments).toEqual(['HARBOUR']);
  });

  it('on cited claims carries their marking, and never less than it takes to see both identities', async () => {
    const world = await aWorld();
    const [open, other, closed] = [
      await aPerson(world, 'Idris Vale'),
      await aPerson(world, 'I. Vale'),
      await aPerson(world, 'Quay', harbourOnly),
    ];
    expect((await resolve(world, open, other, [closed.id])).answer.marking.compartments).toEqual(['HARBOUR']);
    expect((await resolve(world, open, closed, [open.id])).answer.marking.compartments).toEqual(['HARBOUR']);
    expect((await resolve(world, open, other, [randomUUID()])).status).toBe(404);
  });

  it('on a claim that names both, and no other, rests on that claim', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const met = await claimed(world, 'policeAnalyst', itemId, {
      subject: { new: { kind: 'person', name: 'A' } },
      predicate: 'met',
      object: { new: { kind: 'person', name: 'B' } },
    });
    await world.owner.query(`update claim set retracted_at = now(), retracted_by = created_by where predicate = 'name'`);
    const body = { leftId: met.subject.id, rightId: met.object!.id, verdict: 'different', reason: 'they met' } as const;
    expect((await world.ask('policeAnalyst', resolveEntities, { body })).status).toBe(200);
  });
});

describe('withdrawing a resolution', () => {
  it('is for its author or who leads, once; hidden is answered like absent', async () => {
    const world = await aWorld();
    const [open, closed] = [await aPerson(world, 'Idris Vale'), await aPerson(world, 'Quay', harbourOnly)];
    const { id } = (await resolve(world, open, closed)).answer;
    const ask = (as: 'intelligenceAnalyst' | 'gendarmerieAnalyst' | 'cellLead', resolutionId = id) =>
      world.ask(as, withdrawResolution, { params: { resolutionId }, body: {} });
    expect((await ask('intelligenceAnalyst')).status).toBe(403);
    const hidden = await ask('gendarmerieAnalyst');
    expect([hidden.status, hidden.text]).toEqual([404, (await ask('gendarmerieAnalyst', randomUUID())).text]);
    expect((await ask('cellLead')).answer.withdrawnAt).not.toBeNull();
    expect((await ask('cellLead')).problem.code).toBe('already_retracted');
    expect((await world.ask('policeAnalyst', readDossier, { params: { entityId: open.subject.id } })).answer.identities).toHaveLength(1);
  });
});

describe('a resolution under an open label on an identity that the reader does not see', () => {
  it('neither joins nor loses the one the reader does see', async () => {
    const world = await aWorld();
    const open = await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'uses',
      object: { new: { kind: 'phone', name: '+999' } },
    });
    const closed = await aPerson(world, 'Quay', harbourOnly);
    // The API gives no such label; a row written past it must not tell either.
    await resolve(world, open, closed);
    await world.owner.query('update resolution set label_id = (select label_id from claim where id = $1)', [open.id]);
    const { answer } = await world.ask('gendarmerieAnalyst', readGraph);
    expect(answer.nodes.map((node) => node.identityIds)).toEqual(expect.arrayContaining([[open.subject.id], [open.object!.id]]));
    const dossier = await world.ask('gendarmerieAnalyst', readDossier, { params: { entityId: open.subject.id } });
    expect(dossier.answer).toMatchObject({ identities: [{ id: open.subject.id }], resolutions: [] });
    expect(dossier.text).not.toContain(closed.subject.id);
  });
});
