import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '@workbench/api';
import { canonical, dominates, join, maySee, Role, type CellId, type Marking, type PersonId, type Reader } from '@workbench/domain';
import { aWorld, readersOf, sightOf, strangersTo } from '@workbench/testing';
import { openSide, type Side } from './side';
import { dueTo, keysOf, readable, shownIn, shownTo, unreadable, type Keys } from './visible-rows';

let side: Side;
let keys: Keys;

beforeAll(async () => {
  side = await openSide();
  keys = await keysOf(side);
});
afterAll(() => side?.close());

describe.each([101, 102])('in world %i', (seed) => {
  const world = aWorld(seed);
  beforeAll(() => side.load(world));

  it.each(Role.options)('a %s sees exactly the rows that the rules give, in every table', async (role) => {
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId)).filter((one) => one.seat?.role === role)) {
      expect(await shownTo(side, keys, reader)).toEqual(dueTo(world, keys, reader));
    }
  });

  it('somebody outside any cell sees only themselves, their cells, their seats, their drafts, their engagements with the trail of these, and the keys of their own writes', async () => {
    const stranger = strangersTo(world, world.cellIds[0]!)[0]!;
    const shown = await shownTo(side, keys, stranger);
    expect(shown).toEqual(dueTo(world, keys, stranger));
    const ofPersons = (table: string) =>
      table === 'idempotency_key' || table === 'audit' || ['engagement', 'pack_', 'dataset'].some((start) => table.startsWith(start));
    const filled = Object.entries(shown).flatMap(([table, rows]) => (rows.length > 0 && !ofPersons(table) ? [table] : []));
    expect(filled).toEqual(['person', 'cell', 'member']);
  });

  it('somebody who is not signed in sees nothing', async () => {
    await asActor(side.db, { kind: 'anybody' }, async (trx) => {
      for (const table of readable) expect([table, await shownIn(trx, keys, table)]).toEqual([table, []]);
    });
  });

  it.each(unreadable)('nobody may read %s', async (table) => {
    const instructor = readersOf(world, world.cellIds[0]!).find((reader) => reader.seat?.role === 'instructor')!;
    const read = asActor(
      side.db,
      { kind: 'member', personId: instructor.personId as PersonId, cellId: instructor.cellId as CellId },
      (trx) => sql`select from ${sql.id(table)}`.execute(trx),
    );
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });
});

it('every table has rows that somebody sees and rows that somebody does not', () => {
  const world = aWorld(101);
  const sights = world.cellIds.flatMap((cellId) => readersOf(world, cellId)).map((reader) => sightOf(world, reader));
  for (const table of readable) {
    const rows = world.rows[table] as unknown[];
    const verdicts = new Set(rows.flatMap((row) => sights.map((sight) => (sight[table] as (row: unknown) => boolean)(row))));
    expect([table, [...verdicts].toSorted((a, b) => Number(a) - Number(b))]).toEqual([table, [false, true]]);
  }
});

it('a random world keeps every constraint of the database', async () => {
  for (const seed of [1, 2, 3]) await expect(side.load(aWorld(seed), { checked: true })).resolves.toBeUndefined();
});

const agency = fc.constantFrom('CUS', 'POL', 'INT');
const compartment = fc.constantFrom('HARBOUR', 'RAVEN');
const markings = fc
  .record({
    level: fc.integer({ min: 0, max: 3 }),
    releasableTo: fc.oneof(fc.constant('all'), fc.array(agency)),
    compartments: fc.array(compartment),
    originators: fc.array(agency, { minLength: 1, maxLength: 2 }),
    originatorControl: fc.constantFrom([], ['CUS']),
    declassifyOn: fc.constantFrom(undefined, '2031-04-30', '2031-05-01', '2031-05-02'),
  })
  .map((marking) => canonical(marking as unknown as Marking));
/** A marking as a row of its table. */
function labelOf(marking: Marking) {
  return {
    level: marking.level,
    releasable_to: marking.releasableTo === 'all' ? null : marking.releasableTo,
    compartments: marking.compartments,
    originators: marking.originators,
    originator_control: marking.originatorControl,
    declassify_on: marking.declassifyOn ?? null,
  };
}
const readers = fc.record({
  role: fc.constantFrom(...Role.options),
  agency,
  clearance: fc.integer({ min: 0, max: 3 }),
  compartments: fc.array(compartment),
  asOf: fc.constantFrom('2031-04-29T23:59:59.999Z', '2031-05-01T00:00:00.000Z', '2031-05-02T12:00:00.000Z'),
}) as unknown as fc.Arbitrary<Reader>;

it('the database and the domain say the same of 2,000 random readers and markings', async () => {
  const cases = fc.sample(fc.tuple(readers, markings), { numRuns: 2000, seed: 1 });
  const asked = cases.map(([reader, marking]) => ({ reader, label: labelOf(marking) }));
  const { rows } = await side.owner.query<{ sees: boolean }>(
    `select door.sees(c #>> '{reader,role}', c #>> '{reader,agency}', (c #>> '{reader,clearance}')::int,
       array(select jsonb_array_elements_text(c #> '{reader,compartments}')),
       door.level_at(l.level, l.declassify_on, (c #>> '{reader,asOf}')::date), l.releasable_to, l.compartments, l.originators) as sees
     from jsonb_array_elements($1::jsonb) with ordinality as asked (c, place), jsonb_populate_record(null::label, c -> 'label') l order by place`,
    [JSON.stringify(asked)],
  );
  expect(rows.map((row) => row.sees)).toEqual(cases.map(([reader, marking]) => maySee(reader, marking)));
  expect(new Set(rows.map((row) => row.sees)).size).toBe(2);
});

it('the database and the domain say the same of which of 2,000 random markings is the stricter', async () => {
  const cases = fc.sample(fc.tuple(markings, markings, fc.boolean()), { numRuns: 2000, seed: 2 });
  // Few random markings are comparable; half of the cases compare a join with what it is of.
  const pairs = cases.map(([a, b, isJoined]): [Marking, Marking] => [isJoined ? join(a, b) : a, b]);
  const { rows } = await side.owner.query<{ dominates: boolean }>(
    `select door.dominates(jsonb_populate_record(null::label, c -> 0), jsonb_populate_record(null::label, c -> 1)) as dominates
     from jsonb_array_elements($1::jsonb) with ordinality as asked (c, place) order by place`,
    [JSON.stringify(pairs.map((pair) => pair.map(labelOf)))],
  );
  expect(rows.map((row) => row.dominates)).toEqual(pairs.map(([a, b]) => dominates(a, b)));
  expect(new Set(rows.map((row) => row.dominates)).size).toBe(2);
});

it('the clocks of random worlds stand before and after days on which levels end', () => {
  const ends = [1, 2, 3].flatMap((seed) => {
    const { rows } = aWorld(seed);
    const dayOf = new Map(rows.cell.map((cell) => [cell.id, cell.as_of.slice(0, 10)]));
    return rows.label.flatMap(({ cell_id, declassify_on }) => (declassify_on ? [dayOf.get(cell_id)! >= declassify_on] : []));
  });
  expect(new Set(ends).size).toBe(2);
});
