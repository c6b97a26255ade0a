import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CellId } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { smallCell, type ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor, provisionCell, type Trx } from '../../index';

const said = { subject: { new: { kind: 'person', name: 'Idris Vale' } }, predicate: 'alias', object: { value: 'the Ferryman' } } as const;
const refused = { code: '42501' };

function as<T>(world: World, name: ActorName, work: (trx: Trx) => Promise<T>, cellId: CellId = world.cellId): Promise<T> {
  return asActor(world.db, { kind: 'member', personId: world.people[name], cellId }, (trx) => work(trx));
}

async function aHiddenClaim(world: World) {
  const itemId = await contributed(world, { marking: harbourOnly });
  const card = await claimed(world, 'policeAnalyst', itemId, said);
  const { rows } = await world.owner.query<{ label_id: number }>('select label_id from claim where id = $1', [card.id]);
  return { itemId, card, labelId: rows[0]!.label_id };
}

/** Columns of a claim as somebody might write it past the API. */
function aRow(world: World, author: ActorName, changes: Record<string, unknown>) {
  const own = {
    cellId: world.cellId,
    id: sql`gen_random_uuid()`,
    predicate: 'alias',
    value: 'x',
    status: 'confirmed',
    createdBy: world.people[author],
  };
  return { ...own, ...changes } as never;
}

describe('as the database user, a reader whose labels do not cover a claim', () => {
  it('reads neither it nor its entity, in the own cell or from another', async () => {
    const world = await aWorld();
    await aHiddenClaim(world);
    const other = await provisionCell(world.ownerUrl, { ...smallCell, cell: { ...smallCell.cell, name: 'Other cell' } }, 'exercise-2031');
    const seen = (trx: Trx) =>
      sql<{ n: number }>`select ((select count(*) from claim) + (select count(*) from entity))::int as n`.execute(trx);
    expect((await as(world, 'policeAnalyst', seen)).rows).toEqual([{ n: 3 }]);
    expect((await as(world, 'gendarmerieAnalyst', seen)).rows).toEqual([{ n: 0 }]);
    expect((await as(world, 'policeAnalyst', seen, other.cellId)).rows).toEqual([{ n: 0 }]);
  });

  it("cannot write one under that label, nor on an item under a label more open than the item's", async () => {
    const world = await aWorld();
    const { itemId, card, labelId } = await aHiddenClaim(world);
    const openItem = await contributed(world);
    const insert = (row: never) => (trx: Trx) => trx.insertInto('claim').values(row).execute();
    const judged = { subjectId: card.subject.id, labelId, judgement: 'guess', agencyCode: 'GEN' };
    await expect(as(world, 'gendarmerieAnalyst', insert(aRow(world, 'gendarmerieAnalyst', judged)))).rejects.toMatchObject(refused);
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from item where id = $1', [openItem]);
    const opened = { subjectId: card.subject.id, labelId: rows[0]!.label_id, itemId, itemVersion: 1, agencyCode: 'POL' };
    await expect(as(world, 'policeAnalyst', insert(aRow(world, 'policeAnalyst', opened)))).rejects.toMatchObject(refused);
    const stricter = { subjectId: card.subject.id, labelId, itemId: openItem, itemVersion: 1, agencyCode: 'POL' };
    await expect(as(world, 'policeAnalyst', insert(aRow(world, 'policeAnalyst', stricter)))).resolves.toHaveLength(1);
  });

  it('cannot change it; nobody changes the words of a claim or deletes one', async () => {
    const world = await aWorld();
    const { card } = await aHiddenClaim(world);
    const update = (set: object) => (trx: Trx) => trx.updateTable('claim').set(set).where('id', '=', card.id).returning('id').execute();
    expect(await as(world, 'gendarmerieAnalyst', update({ status: 'denied' }))).toEqual([]);
    expect(await as(world, 'intelligenceAnalyst', update({ status: 'denied' }))).toEqual([]);
    await expect(as(world, 'policeAnalyst', update({ value: 'other words' }))).rejects.toMatchObject(refused);
    await expect(as(world, 'policeAnalyst', (trx) => trx.deleteFrom('claim').execute())).rejects.toMatchObject(refused);
  });
});

describe('as the database user, somebody', () => {
  it("cannot claim in another's name or for another agency", async () => {
    const world = await aWorld();
    const { card, itemId, labelId } = await aHiddenClaim(world);
    const insert = (changes: object) =>
      as(world, 'policeAnalyst', (trx) =>
        trx
          .insertInto('claim')
          .values(aRow(world, 'policeAnalyst', { ...changes, subjectId: card.subject.id, labelId, itemId, itemVersion: 1 }))
          .execute(),
      );
    await expect(insert({ agencyCode: 'CUS' })).rejects.toMatchObject(refused);
    await expect(insert({ agencyCode: 'POL', createdBy: world.people.customsAnalyst })).rejects.toMatchObject(refused);
    await expect(insert({ agencyCode: 'POL' })).resolves.toBeDefined();
  });

  it('cannot resolve an identity that is hidden from them', async () => {
    const world = await aWorld();
    const { card } = await aHiddenClaim(world);
    const open = await claimed(world, 'policeAnalyst', await contributed(world), said);
    const [leftId, rightId] = [card.subject.id as string, open.subject.id as string].toSorted();
    const row = {
      cellId: world.cellId,
      id: sql`gen_random_uuid()`,
      leftId,
      rightId,
      verdict: 'same',
      reason: 'guess',
      createdBy: world.people.gendarmerieAnalyst,
      agencyCode: 'GEN',
    };
    const insert = async (trx: Trx) => {
      const { labelId } = await trx.selectFrom('claim').select('labelId').where('id', '=', open.id).executeTakeFirstOrThrow();
      return trx
        .insertInto('resolution')
        .values({ ...row, labelId } as never)
        .execute();
    };
    await expect(as(world, 'gendarmerieAnalyst', insert)).rejects.toMatchObject(refused);
  });
});
