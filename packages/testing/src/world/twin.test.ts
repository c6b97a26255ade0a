import { maySee } from '@workbench/domain';
import { expect, it, vi } from 'vitest';
import { tableNames, type TableName } from './rows';
import { twinFor } from './twin';
import { aWorld, markingOfLabel, readerIn, readersOf, strangersTo, type World, type WorldReader } from './world';

function labelsIn(world: World): Set<number> {
  const labels = new Set<number>();
  for (const table of tableNames) {
    for (const row of world.rows[table] as { label_id?: number | null }[]) if (typeof row.label_id === 'number') labels.add(row.label_id);
  }
  return labels;
}

// A world takes a second or two on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

it('the same seed makes the same world, another seed another', () => {
  expect(aWorld(5)).toEqual(aWorld(5));
  expect(aWorld(6).rows.item).not.toEqual(aWorld(5).rows.item);
});

it('worlds have rows in every table', () => {
  // Chance may leave one world without a release.
  const worlds = [5, 6, 7].map((seed) => aWorld(seed));
  expect(tableNames.filter((table) => worlds.every((world) => world.rows[table].length === 0))).toEqual([]);
});

it('cells share people, agency codes and compartments, so that mixing them up would show', () => {
  const { rows, cellIds } = aWorld(5);
  const inBoth = (table: TableName, column: string) => {
    const [first, second] = cellIds.map(
      (id) =>
        new Set((rows[table] as object[] as Record<string, unknown>[]).filter((row) => row['cell_id'] === id).map((row) => row[column])),
    );
    return [...first!].filter((value) => second!.has(value));
  };
  expect(inBoth('member', 'person_id').length).toBeGreaterThan(2);
  expect(inBoth('agency', 'code')).toContain('CUS');
  expect(inBoth('compartment', 'code')).toEqual(['HARBOUR']);
});

/** Where the reader's eyes reach: their own cell, and those of runs on whose staff they are, if they are an instructor there. */
function seatAt(world: World, reader: WorldReader, cellId: string) {
  if (cellId === reader.cellId) return reader.seat;
  const runs = new Set(world.rows.run_staff.filter((row) => row.person_id === reader.personId).map((row) => row.run_id));
  if (!world.rows.syndicate.some((row) => row.cell_id === cellId && runs.has(row.run_id))) return null;
  const { seat } = readerIn(world, reader.personId, cellId);
  return seat?.role === 'instructor' ? seat : null;
}

it('a twin holds no row with a marking that its reader may not see', () => {
  for (const seed of [1, 2, 3]) {
    const world = aWorld(seed);
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId))) {
      const used = labelsIn(twinFor(world, reader));
      const beyond = world.rows.label.filter((row) => {
        const seat = seatAt(world, reader, row.cell_id);
        return used.has(row.id) && (seat === null || !maySee(seat, markingOfLabel(row)));
      });
      expect(beyond).toEqual([]);
    }
  }
});

it('a twin lacks something for everybody but the instructor, and the other cell for all', () => {
  const world = aWorld(2);
  const [cellId, other] = world.cellIds as [string, string];
  for (const reader of readersOf(world, cellId)) {
    const twin = twinFor(world, reader);
    const items = world.rows.item.filter((row) => row.cell_id === cellId);
    if (reader.seat!.role === 'instructor') expect(twin.rows.item).toEqual(items);
    else expect(twin.rows.item.length).toBeLessThan(items.length);
    expect(twin.rows.agency.filter((row) => row.cell_id === other)).toEqual([]);
  }
});

it('a twin of a stranger holds the stranger alone', () => {
  // People of an engagement, on the staff of a run, or who write a pack together, know each other without a cell.
  const alone = (world: World) => {
    const { rows } = world;
    const known = new Set([...rows.engagement_member, ...rows.run_staff, ...rows.pack_author].map((row) => row.person_id));
    return strangersTo(world, world.cellIds[0]!).find(({ personId }) => !known.has(personId));
  };
  const world = [7, 9, 10, 14].map((seed) => aWorld(seed)).find(alone)!;
  const stranger = alone(world)!;
  const { rows } = twinFor(world, stranger);
  expect(rows.person.map((row) => row.id)).toEqual([stranger.personId]);
  expect(tableNames.filter((table) => rows[table].length > 0)).toEqual(
    expect.not.arrayContaining(['item', 'agency', 'label', 'claim', 'event']),
  );
});

it('a dossier row marked for others is left out of the twin by the rule itself', () => {
  const world = aWorld(4);
  const trainee = readersOf(world, world.cellIds[0]!).find((reader) => reader.seat?.role === 'trainee')!;
  const hidden = world.rows.claim.filter((row) => row.cell_id === trainee.cellId && !twinFor(world, trainee).rows.claim.includes(row));
  expect(hidden.length).toBeGreaterThan(0);
  for (const row of hidden)
    expect(maySee(trainee.seat!, markingOfLabel(world.rows.label.find((label) => label.id === row.label_id)!))).toBe(false);
});
