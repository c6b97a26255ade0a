import { sql } from 'kysely';
import type { Trx } from './as-actor';

/** Where the exercise clock of the current cell stands: it runs in a cell that is played in a run, and else stands where it was set. */
export async function readClock(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ asOf: Date }>`select door.as_of() as as_of`.execute(trx);
  return rows[0]!.asOf;
}
