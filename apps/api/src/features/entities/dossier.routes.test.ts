import { describe, expect, it } from 'vitest';
import { listEntities, readDossier, resolveEntities, retractClaim } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';

const person = (name: string) => ({ new: { kind: 'person', name } }) as const;
const phone = { new: { kind: 'phone', name: '+999 555 0101' } } as const;

describe('a dossier', () => {
  it('asks who it is and what it is', async () => {
    const world = await aWorld();
    expect((await world.ask('nobody', readDossier, { params: { entityId: world.people.mentor } })).status).toBe(401);
    expect((await world.ask('policeAnalyst', readDossier, { params: { entityId: 'x' } })).status).toBe(400);
    expect((await world.ask('policeAnalyst', listEntities, { query: { kind: 'ghost' as never } })).status).toBe(400);
  });

  it('names neighbours with the way the link runs, and counts only what its reader sees', async () => {
    const world = await aWorld();
    const open = await contributed(world);
    const uses = await claimed(world, 'policeAnalyst', open, { subject: person('Idris Vale'), predicate: 'uses', object: phone });
    const again = { subject: { entityId: uses.subject.id }, predicate: 'uses', object: { entityId: uses.object!.id } };
    await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), again);
    await claimed(world, 'policeAnalyst', open, { subject: person('Lena Orr'), predicate: 'met', object: { entityId: uses.subject.id } });
    const of = async (as: 'policeAnalyst' | 'gendarmerieAnalyst', entityId: string) =>
      (await world.ask(as, readDossier, { params: { entityId } })).answer.neighbours.map(({ name, predicate, way, claimCount }) => [
        name,
        predicate,
        way,
        claimCount,
      ]);
    expect(await of('policeAnalyst', uses.subject.id)).toEqual([
      ['+999 555 0101', 'uses', 'out', 2],
      ['Lena Orr', 'met', 'both', 1],
    ]);
    expect(await of('gendarmerieAnalyst', uses.subject.id)).toEqual(expect.arrayContaining([['+999 555 0101', 'uses', 'out', 1]]));
    expect(await of('policeAnalyst', uses.object!.id)).toEqual([['Idris Vale', 'uses', 'in', 2]]);
  });

  it('lists the items that speak of the subject, and drops one whose claims were all taken back', async () => {
    const world = await aWorld();
    const first = await claimed(
      world,
      'policeAnalyst',
      await contributed(world, { title: 'Older', reportedAt: '2031-04-01T06:00:00.000Z' }),
      { subject: person('Idris Vale'), predicate: 'role', object: { value: 'driver' } },
    );
    const subject = { entityId: first.subject.id };
    await claimed(world, 'policeAnalyst', await contributed(world, { title: 'Newer' }), {
      subject,
      predicate: 'role',
      object: { value: 'courier' },
    });
    const slip = await claimed(world, 'policeAnalyst', await contributed(world, { title: 'Slip' }), {
      subject,
      predicate: 'role',
      object: { value: 'clerk' },
    });
    await world.ask('policeAnalyst', retractClaim, { params: { claimId: slip.id }, body: { reason: 'slip' }, version: 1 });
    const { answer } = await world.ask('policeAnalyst', readDossier, { params: { entityId: first.subject.id } });
    expect(answer.items.map(({ title, claimCount }) => [title, claimCount])).toEqual([
      ['Newer', 1],
      ['Older', 2],
    ]);
  });

  it('still calls unknown what is only said the other way round', async () => {
    const world = await aWorld();
    const group = await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: person('Idris Vale'),
      predicate: 'member_of',
      object: { new: { kind: 'organisation', name: 'The Quay' } },
    });
    const unknown = async (entityId: string) => (await world.ask('policeAnalyst', readDossier, { params: { entityId } })).answer.unknown;
    expect(await unknown(group.object!.id)).toContain('member_of');
    expect(await unknown(group.subject.id)).not.toContain('member_of');
  });

  it('marks a verdict "different" that stands against a chain of "same"', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const [a, b, c] = await Promise.all(
      ['Idris Vale', 'I. Vale', 'Idriss Val'].map(
        async (name) =>
          (await claimed(world, 'policeAnalyst', itemId, { subject: person(name), predicate: 'role', object: { value: 'driver' } })).subject
            .id,
      ),
    );
    const resolve = async (leftId: string, rightId: string, verdict: 'same' | 'different') =>
      (await world.ask('policeAnalyst', resolveEntities, { body: { leftId, rightId, verdict, reason: 'names' } })).answer.id;
    await resolve(a!, b!, 'same');
    await resolve(b!, c!, 'same');
    const different = await resolve(c!, a!, 'different');
    const { answer } = await world.ask('policeAnalyst', readDossier, { params: { entityId: b! } });
    expect(answer.conflictIds).toEqual([different]);
    expect(answer.identities).toHaveLength(3);
  });
});

describe('the list of entities', () => {
  it('goes on where the page ended, names each once, and refuses a cursor of its own making', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    for (const name of ['Dara', 'Aino', 'çelik', 'Bo', 'Aino'])
      await claimed(world, 'policeAnalyst', itemId, { subject: person(name), predicate: 'role', object: { value: 'driver' } });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { answer } = await world.ask('policeAnalyst', listEntities, { query: { limit: 2, cursor } });
      names.push(...answer.rows.map((row) => row.name));
      cursor = answer.nextCursor;
    } while (cursor);
    expect(names).toEqual(['Aino', 'Aino', 'Bo', 'çelik', 'Dara']);
    expect((await world.ask('policeAnalyst', listEntities, { query: { cursor: 'bm9uZQ' } })).status).toBe(400);
  });

  it('names first what begins with the words, and takes one or two letters for a beginning only', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    for (const name of ['Anvale', 'Idris Vale', 'Order of the lane', 'Val'])
      await claimed(world, 'policeAnalyst', itemId, { subject: person(name), predicate: 'role', object: { value: 'driver' } });
    const found = async (q: string, limit = 50) => (await world.ask('policeAnalyst', listEntities, { query: { q, limit } })).answer;
    expect((await found('val')).rows.map((row) => row.name)).toEqual(['Idris Vale', 'Val', 'Anvale']);
    expect((await found('va')).rows.map((row) => row.name)).toEqual(['Idris Vale', 'Val']);
    const { nextCursor } = await found('val', 2);
    expect(
      (await world.ask('policeAnalyst', listEntities, { query: { q: 'val', cursor: nextCursor } })).answer.rows.map((row) => row.name),
    ).toEqual(['Anvale']);
  });

  it('finds a name in Arabic whatever its vowel marks', async () => {
    const world = await aWorld();
    await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: person('أحمد الطيّب'),
      predicate: 'role',
      object: { value: 'clerk' },
    });
    expect((await world.ask('policeAnalyst', listEntities, { query: { q: 'احمد الطيب' } })).answer.rows).toHaveLength(1);
  });

  it('names the products that cite it, for those who see that they do', async () => {
    const world = await aWorld();
    const open = await contributed(world);
    const closed = await contributed(world, { marking: harbourOnly });
    const { subject } = await claimed(world, 'policeAnalyst', open, { subject: person('Idris Vale'), predicate: 'uses', object: phone });
    await claimed(world, 'policeAnalyst', closed, { subject: { entityId: subject.id }, predicate: 'alias', object: { value: 'Quay' } });
    const of = async (as: ActorName) => (await world.ask(as, readDossier, { params: { entityId: subject.id } })).answer.products;
    expect(await of('intelligenceAnalyst')).toEqual([]);
    const openly = await startedProduct(world);
    await writtenJudgement(world, openly, 'It is likely that he crosses again.', [open]);
    const hidden = await startedProduct(world);
    await writtenJudgement(world, hidden, 'It is likely that he is called Quay.', [closed]);
    const uncited = await startedProduct(world);
    await writtenJudgement(world, uncited, 'It is likely that nothing happens.', [await contributed(world)]);
    expect((await of('intelligenceAnalyst')).map((one) => one.id)).toEqual([hidden, openly]);
    expect(await of('gendarmerieAnalyst')).toEqual([]);
    expect((await of('mentor')).map((one) => [one.id, one.state, one.agency])).toEqual([
      [hidden, 'draft', 'INT'],
      [openly, 'draft', 'INT'],
    ]);
  });
});
