import { sql } from 'kysely';
import type { BodyOf, PirCard, settleTasking, taskAgency } from '@workbench/contract';
import { isReleasableTo, moveTasking, TaskingState, type TaskingId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { markingOf } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { getHead, lockHead } from './requirement-heads';
import { getPir } from './requirements.queries';

/** Asks an agency of the cell for an open element that its marking lets the agency read; each agency once. */
export async function task(trx: Trx, me: Me, eeiId: string, { to, deadline }: BodyOf<typeof taskAgency>): Promise<PirCard> {
  const head = await lockHead(trx, me, eeiId);
  mustBeAllowed(me, 'lead_requirements');
  if (head.kind !== 'eei') throw new Problem('not_found');
  const { cellId } = me;
  const agency = await trx.selectFrom('agency').select('code').where('cellId', '=', cellId).where('code', '=', to).executeTakeFirst();
  if (!agency) throw new Problem('not_found');
  const asked = await trx
    .selectFrom('tasking')
    .select('id')
    .where('cellId', '=', cellId)
    .where('requirementId', '=', eeiId)
    .where('toAgency', '=', to)
    .executeTakeFirst();
  if (head.state !== 'open' || asked) throw new Problem('not_in_this_state');
  const { labelId } = head;
  if (!isReleasableTo(await markingOf(trx, me, labelId), to)) throw new Problem('agency_cannot_read');
  const id = newId<TaskingId>();
  await trx
    .insertInto('tasking')
    .values({ cellId, id, requirementId: eeiId, labelId, toAgency: to, fromAgency: me.agency, deadline, askedBy: me.personId })
    .execute();
  await tell(trx, me, { kind: 'tasking', subjectId: id, labelId });
  const pir = await getPir(trx, me, head.pirId);
  await audit(trx, { deed: 'task_agency', subjectKind: 'tasking', subjectId: id, labelId, detail: { to } });
  return pir;
}

const said = { reason_missing: 'body.reason', deadline_missing: 'body.deadline' } as const;

/** Accepts, declines or answers as the asked agency, or asks again as whoever leads. */
export async function settle(trx: Trx, me: Me, taskingId: string, basedOn: number, body: BodyOf<typeof settleTasking>): Promise<PirCard> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${taskingId}, 0))`.execute(trx);
  const { event, reason, deadline } = body;
  const row = await trx
    .selectFrom('tasking')
    .select(['requirementId', 'labelId', 'state', 'rowVersion', 'toAgency'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', taskingId)
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  if (event !== 'ask_again' && row.toAgency !== me.agency) throw new Problem('not_allowed');
  mustBeAllowed(me, event === 'ask_again' ? 'lead_requirements' : 'answer_requirement');
  const moved = moveTasking(TaskingState.parse(row.state), event, { reason, deadline });
  if (!moved.ok) throw moved.code === 'not_in_this_state' ? new Problem(moved.code) : invalid(said[moved.code], 'is needed');
  const { pirId } = await getHead(trx, me, row.requirementId);
  if (row.rowVersion !== basedOn) {
    throw new Problem('version_conflict', { current: await getPir(trx, me, pirId), currentVersion: row.rowVersion });
  }
  await trx
    .updateTable('tasking')
    .set({ state: moved.value, reason: reason || null, rowVersion: basedOn + 1, settledBy: me.personId, settledAt: sql<Date>`now()` })
    .$if(event === 'ask_again', (query) => query.set({ deadline: deadline! }))
    .where('cellId', '=', me.cellId)
    .where('id', '=', taskingId)
    .execute();
  await tell(trx, me, { kind: 'tasking', subjectId: taskingId, labelId: row.labelId });
  const pir = await getPir(trx, me, pirId);
  await audit(trx, { deed: `tasking_${event}`, subjectKind: 'tasking', subjectId: taskingId, labelId: row.labelId });
  return pir;
}
