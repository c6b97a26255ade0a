import { createHash } from 'node:crypto';
import type { CellId, PersonId } from '@workbench/domain';
import type { Trx } from './as-actor';
import { Problem } from './problems';

const outsideCells = '00000000-0000-0000-0000-000000000000' as CellId;

/** A write as its caller repeats it: same key, same endpoint, same request. */
export interface RepeatableWrite {
  key: string;
  endpoint: string;
  personId: PersonId;
  cellId?: CellId;
  request: unknown;
}

/**
 * Does `deed` once per key and answers a repeat with the first answer, in the same transaction as the deed.
 * A concurrent repeat waits for the first to commit. A key used for another request is refused.
 */
export async function once<T>(trx: Trx, write: RepeatableWrite, deed: () => Promise<T>): Promise<T> {
  const cellId = write.cellId ?? outsideCells;
  const requestHash = createHash('sha256').update(JSON.stringify(write.request)).digest('hex');
  const fresh = await trx
    .insertInto('idempotencyKey')
    .values({ cellId, personId: write.personId, key: write.key, endpoint: write.endpoint, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!fresh) {
    const given = await trx
      .selectFrom('idempotencyKey')
      .select(['endpoint', 'requestHash', 'answer'])
      .where('cellId', '=', cellId)
      .where('personId', '=', write.personId)
      .where('key', '=', write.key)
      .executeTakeFirstOrThrow();
    if (given.endpoint !== write.endpoint || given.requestHash !== requestHash) throw new Problem('idempotency_key_reused');
    return given.answer as T;
  }
  const answer = await deed();
  await trx
    .updateTable('idempotencyKey')
    .set({ answer: JSON.stringify(answer) })
    .where('cellId', '=', cellId)
    .where('personId', '=', write.personId)
    .where('key', '=', write.key)
    .execute();
  return answer;
}
