import { sql } from 'kysely';
import type { Trx } from './as-actor';

/** Does a part of a transaction wholly or not at all: when it throws, nothing of the part is left and the rest goes on. */
export async function allOrNothing<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(trx);
  try {
    const done = await work();
    await sql`release savepoint part`.execute(trx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(trx);
    throw error;
  }
}
