import type { CellId, PersonId } from '@workbench/domain';
import { enterCell, leaveCell, type Me, type Trx } from '../platform/as-actor';
import { Problem } from '../platform/problems';

/** Whether somebody may bring datasets and plan runs: who is an instructor in any cell. */
export async function mayConduct(trx: Trx, personId: string): Promise<boolean> {
  const seat = await trx
    .selectFrom('member')
    .select('cellId')
    .where('personId', '=', personId)
    .where('role', '=', 'instructor')
    .limit(1)
    .executeTakeFirst();
  return seat !== undefined;
}

/**
 * Does something in each of some cells as an instructor of it, in one transaction, and gives what came of it by cell. Refused with
 * `not_allowed` for whoever has no such seat, whatever the run says. Leaves the transaction outside any cell.
 */
export async function asInstructorOf<T>(
  trx: Trx,
  personId: PersonId,
  cellIds: readonly CellId[],
  work: (me: Me) => Promise<T>,
): Promise<Map<CellId, T>> {
  const done = new Map<CellId, T>();
  // In one order for all, since each holds the trail of its cell until the end.
  for (const cellId of cellIds.toSorted()) {
    const me = await enterCell(trx, { personId, cellId });
    if (me.role !== 'instructor') throw new Problem('not_allowed');
    done.set(cellId, await work(me));
    await leaveCell(trx, personId);
  }
  return done;
}
