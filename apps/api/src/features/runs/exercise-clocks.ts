import { sql } from 'kysely';
import type { ExerciseClock } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** The real moment by the database's clock, which all processes share, in milliseconds. */
export async function realNow(trx: Trx): Promise<number> {
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(trx);
  return rows[0]!.at.getTime();
}

/** Keeps others from changing what became of a syndicate until the transaction ends. Several are taken in the order of their ids. */
export async function lockSyndicates(trx: Trx, cellIds: readonly string[]): Promise<void> {
  for (const cellId of cellIds.toSorted()) await sql`select pg_advisory_xact_lock(hashtextextended(${cellId}, 29))`.execute(trx);
}

/** The same for one of them, or false when somebody else has it. */
export async function tryLockSyndicate(trx: Trx, cellId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${cellId}, 29)) as has`.execute(trx);
  return rows[0]!.has;
}

/** Keeps the last stretch of a clock, in one's own name. */
export async function keepSegment(trx: Trx, me: Me, clock: ExerciseClock): Promise<void> {
  const { real, scenario, carried, rate } = clock.at(-1)!;
  await trx
    .insertInto('clockSegment')
    .values({
      cellId: me.cellId,
      position: clock.length,
      realStart: new Date(real),
      scenarioStart: new Date(scenario),
      carried,
      rate,
      setBy: me.personId,
    })
    .execute();
}
