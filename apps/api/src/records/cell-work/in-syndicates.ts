import { CellId, type PersonId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { asInstructorOf } from '../conducting';

/** A run and its syndicates in their order, for its staff; refused as absent for others. */
async function getRun(trx: Trx, runId: string) {
  const run = await trx.selectFrom('run').select(['id', 'name']).where('id', '=', runId).executeTakeFirst();
  const syndicates = await trx.selectFrom('syndicate').select(['cellId', 'place']).where('runId', '=', runId).orderBy('place').execute();
  if (!run || syndicates.length === 0) throw new Problem('not_found');
  return { ...run, syndicates };
}

/**
 * Does something in each syndicate of a run as an instructor of its cell, in one transaction, and gives what came of it in the order of
 * the syndicates. Refused with `not_allowed` for whoever only watches. Leaves the transaction outside any cell.
 */
export async function inEachSyndicate<T>(
  trx: Trx,
  personId: PersonId,
  runId: string,
  work: (me: Me) => Promise<T>,
): Promise<{ name: string; done: T[] }> {
  const { name, syndicates } = await getRun(trx, runId);
  const cellIds = syndicates.map(({ cellId }) => CellId.parse(cellId));
  const done = await asInstructorOf(trx, personId, cellIds, work);
  return { name, done: cellIds.map((cellId) => done.get(cellId)!) };
}
