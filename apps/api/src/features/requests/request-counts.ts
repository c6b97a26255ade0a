import type { AnswerOf, countRequests } from '@workbench/contract';
import { dueOf } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readClock } from '../../platform/exercise-clock';

/** Open requests to the reader's agency that the reader sees, and how many of them are late or due within a day. */
export async function countOpenRequests(trx: Trx, me: Me): Promise<AnswerOf<typeof countRequests>> {
  const asOf = await readClock(trx);
  const rows = await trx
    .selectFrom('request')
    .select('deadline')
    .where('cellId', '=', me.cellId)
    .where('toAgency', '=', me.agency)
    .where('state', '=', 'open')
    .execute();
  const due = rows.map((row) => dueOf('open', row.deadline, asOf));
  return {
    open: rows.length,
    overdue: due.filter((one) => one === 'overdue').length,
    soon: due.filter((one) => one === 'soon').length,
  };
}
