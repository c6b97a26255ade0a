import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '@workbench/api';
import { openWorld, type ActorName, type World } from '@workbench/api/testing';
import { canonical, join, type Marking } from '@workbench/domain';

// The door makes labels of joins that the caller could not choose. It must join as the domain does, and open nothing.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const agency = fc.constantFrom('CUS', 'POL', 'INT');
const markings = fc
  .record({
    level: fc.integer({ min: 0, max: 3 }),
    releasableTo: fc.oneof(fc.constant('all'), fc.array(agency)),
    compartments: fc.subarray(['HARBOUR']),
    originators: fc.array(agency, { minLength: 1, maxLength: 2 }),
    isControlled: fc.boolean(),
  })
  .map(({ isControlled, ...one }) =>
    canonical({ ...one, originatorControl: isControlled ? one.originators.slice(0, 1) : [] } as unknown as Marking),
  );

const columns = (marking: Marking) => [
  marking.level,
  marking.releasableTo === 'all' ? null : marking.releasableTo,
  marking.compartments,
  marking.originators,
  marking.originatorControl,
];

/** Label of a marking, put there past all rules. */
async function labelOf(marking: Marking): Promise<number> {
  const values = [world.cellId, ...columns(marking)];
  await world.owner.query(
    `insert into label (cell_id, level, releasable_to, compartments, originators, originator_control)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values,
  );
  const { rows } = await world.owner.query<{ id: number }>(
    `select id from label where cell_id = $1 and level = $2 and releasable_to is not distinct from $3 and compartments = $4
       and originators = $5 and originator_control = $6`,
    values,
  );
  return rows[0]!.id;
}

const joinAs = (who: ActorName, one: number, other: number) =>
  asActor(world.db, { kind: 'member', personId: world.people[who], cellId: world.cellId }, async (trx) => {
    const { rows } = await sql<{ id: number }>`select door.join_of(${one}, ${other}) as id`.execute(trx);
    const seen = await trx.selectFrom('label').select('id').where('id', '=', rows[0]!.id).execute();
    return { id: rows[0]!.id, isSeen: seen.length === 1 };
  });

describe('the join of two labels', () => {
  it('is that of the domain, for 100 random pairs', async () => {
    for (const [a, b] of fc.sample(fc.tuple(markings, markings), { numRuns: 100, seed: 1 })) {
      const joined = await joinAs('instructor', await labelOf(a), await labelOf(b));
      expect(joined).toEqual({ id: await labelOf(join(a, b)), isSeen: true });
    }
  });

  const own = (over: Partial<Record<keyof Marking, unknown>>) =>
    canonical({ level: 2, releasableTo: ['CUS'], compartments: [], originators: ['CUS'], originatorControl: [], ...over } as Marking);

  it('may name a compartment that a liaison does not hold, of what the own agency alone originated', async () => {
    const [one, other] = [
      await labelOf(own({ compartments: ['HARBOUR'] })),
      await labelOf(own({ level: 0, releasableTo: ['GEN', 'CUS'] })),
    ];
    expect((await joinAs('customsLiaison', one, other)).isSeen).toBe(true);
  });

  it('is not made of a label that the caller does not see, nor when it would be beyond them', async () => {
    const hidden = await labelOf(own({ level: 3, originators: ['POL'], releasableTo: ['POL'] }));
    const open = await labelOf(own({ level: 0, releasableTo: 'all' }));
    await expect(joinAs('gendarmerieAnalyst', hidden, open)).rejects.toMatchObject({ code: '42501' });
    const ownSecret = await labelOf(own({ compartments: ['HARBOUR'] }));
    const foreign = await labelOf(own({ level: 0, releasableTo: 'all', originators: ['POL'] }));
    await expect(joinAs('customsLiaison', ownSecret, foreign)).rejects.toMatchObject({ code: 'WB403' });
  });
});
