import type { PersonId } from '@workbench/domain';
import { enterCell, leaveCell, type Me, type Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { lockSyndicates } from './exercise-clocks';
import type { SyndicateRow } from './runs.queries';

/**
 * Does something in each of some syndicates as exercise control, in one transaction: in all of them or in none. What the clock
 * delivers waits meanwhile. Leaves the transaction outside any cell.
 */
export async function inSyndicates<T>(
  trx: Trx,
  personId: PersonId,
  syndicates: readonly SyndicateRow[],
  work: (me: Me, syndicate: SyndicateRow) => Promise<T>,
): Promise<T[]> {
  await lockSyndicates(
    trx,
    syndicates.map(({ cellId }) => cellId),
  );
  const done: T[] = [];
  // In one order for all, since each holds the trail of its cell until the end.
  for (const syndicate of syndicates.toSorted((one, other) => (one.cellId < other.cellId ? -1 : 1))) {
    const me = await enterCell(trx, { personId, cellId: syndicate.cellId });
    // Whoever lost the seat of instructor conducts no more, whatever the run says.
    if (me.role !== 'instructor') throw new Problem('not_allowed');
    done.push(await work(me, syndicate));
    await leaveCell(trx, personId);
  }
  return done;
}
