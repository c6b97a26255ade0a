import type { PersonId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { asInstructorOf } from '../../records/conducting';
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
  const of = new Map(syndicates.map((syndicate) => [syndicate.cellId, syndicate]));
  return [...(await asInstructorOf(trx, personId, [...of.keys()], (me) => work(me, of.get(me.cellId)!))).values()];
}
