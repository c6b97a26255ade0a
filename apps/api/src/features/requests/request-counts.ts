import type { AnswerOf, countRequests } from '@workbench/contract';
import { dueOf } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** Open requests to the reader's agency that the reader sees, and how many of them are late or due within a day. */
export async function countOpenRequests(trx: Trx, me: Me): Promise<AnswerOf<typeof countRequests>> {
  const cell = await trx.selectFrom('cell').select('asOf').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('request')
    .select('deadline')
    .where('cellId', '=', me.cellId)
    .where('toAgency', '=', me.agency)
    .where('state', '=', 'open')
    .execute();
  const due = rows.map((row) => dueOf('open', row.deadline, cell.asOf));
  return {
    open: rows.length,
    overdue: due.filter((one) => one === 'overdue').length,
    soon: due.filter((one) => one === 'soon').length,
  };
}
