import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addRow, rateCell, showRatings, startTechnique, type BodyInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor, type Trx } from '../../index';

const refused = { code: '42501' };
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

function as<T>(world: World, name: ActorName, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asActor(world.db, { kind: 'member', personId: world.people[name], cellId: world.cellId }, (trx) => work(trx));
}

/** A matrix of the police, of one hypothesis and one argument. */
async function aMatrix(world: World) {
  const body = { kind: 'ach' as const, title: 'Who?', question: '', marking: open };
  const { id } = (await world.ask('policeAnalyst', startTechnique, { body })).answer;
  const add = async (row: BodyInputOf<typeof addRow>) =>
    (await world.ask('policeAnalyst', addRow, { params: { techniqueId: id }, body: row })).answer.rows.at(-1)!.id;
  const hypothesisId = await add({ content: { kind: 'hypothesis', text: 'A smuggler', stance: 'plain' } });
  const evidenceId = await add({ content: { kind: 'evidence', sort: 'argument', text: 'Paid', credibility: 'low', relevance: 'low' } });
  return { techniqueId: id, hypothesisId, evidenceId };
}
type Matrix = Awaited<ReturnType<typeof aMatrix>>;

function rate(world: World, name: ActorName, matrix: Matrix, personId: string | null, changedBy = world.people[name]) {
  const row = { cellId: world.cellId, id: sql`gen_random_uuid()`, ...matrix, personId, value: 'I', changedBy };
  return as(world, name, (trx) =>
    trx
      .insertInto('achRating')
      .values(row as never)
      .execute(),
  );
}
const move = (world: World, name: ActorName, { techniqueId }: Matrix, phase: string) =>
  as(world, name, (trx) => trx.updateTable('technique').set({ phase }).where('id', '=', techniqueId).returning('id').execute());

describe('as the database user, somebody', () => {
  it('shows ratings only as author or lead, and hides them never again', async () => {
    const world = await aWorld();
    const matrix = await aMatrix(world);
    await expect(move(world, 'gendarmerieAnalyst', matrix, 'together')).rejects.toMatchObject(refused);
    await expect(move(world, 'cellLead', matrix, 'together')).resolves.toHaveLength(1);
    await expect(move(world, 'policeAnalyst', matrix, 'alone')).rejects.toMatchObject(refused);
  });

  it('rates alone in the own name, for the group when all is shown, and changes nobody else’s', async () => {
    const world = await aWorld();
    const matrix = await aMatrix(world);
    const { policeAnalyst, gendarmerieAnalyst, mentor } = world.people;
    for (const personId of [null, policeAnalyst])
      await expect(rate(world, 'gendarmerieAnalyst', matrix, personId)).rejects.toMatchObject(refused);
    await expect(rate(world, 'gendarmerieAnalyst', matrix, gendarmerieAnalyst, policeAnalyst)).rejects.toMatchObject(refused);
    await expect(rate(world, 'mentor', matrix, mentor)).rejects.toMatchObject(refused);
    await expect(rate(world, 'gendarmerieAnalyst', matrix, gendarmerieAnalyst)).resolves.toBeDefined();
    const change = (name: ActorName) =>
      as(world, name, (trx) => trx.updateTable('achRating').set({ value: 'CC', changedBy: world.people[name] }).returning('id').execute());
    // Others' rows are not there for them; the instructor sees them and changes none.
    await expect(change('policeAnalyst')).resolves.toEqual([]);
    await expect(change('instructor')).resolves.toEqual([]);
    await world.ask('policeAnalyst', showRatings, { params: { techniqueId: matrix.techniqueId }, body: {}, version: 1 });
    await expect(change('gendarmerieAnalyst')).resolves.toEqual([]);
    await expect(rate(world, 'policeAnalyst', matrix, policeAnalyst)).rejects.toMatchObject(refused);
    await expect(rate(world, 'policeAnalyst', matrix, null)).resolves.toBeDefined();
    const { techniqueId, ...cell } = matrix;
    const body = { phase: 'together' as const, ...cell, value: 'C' as const };
    expect((await world.ask('cellLead', rateCell, { params: { techniqueId }, body, version: 1 })).status).toBe(200);
  });

  it('adds no row on what the label does not cover or they do not see, and never changes what a row rests on', async () => {
    const world = await aWorld();
    const { techniqueId } = await aMatrix(world);
    const itemId = await contributed(world, { marking: harbourOnly });
    const row = (name: ActorName) => ({
      cellId: world.cellId,
      techniqueId,
      id: sql`gen_random_uuid()`,
      kind: 'evidence',
      place: 9,
      content: '{}',
      itemId,
      createdBy: world.people[name],
      changedBy: world.people[name],
    });
    for (const name of ['policeAnalyst', 'gendarmerieAnalyst'] as const)
      await expect(
        as(world, name, (trx) =>
          trx
            .insertInto('techniqueRow')
            .values(row(name) as never)
            .execute(),
        ),
      ).rejects.toMatchObject(refused);
    await expect(
      as(world, 'policeAnalyst', (trx) => trx.updateTable('techniqueRow').set({ itemId }).where('techniqueId', '=', techniqueId).execute()),
    ).rejects.toMatchObject(refused);
  });
});
