import type { TaskingCard } from '@workbench/contract';
import { AgencyCode, mayDo, standingOf, TaskingEvent, TaskingState, taskingTransitions } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** What the reader may do with a tasking now: settling is the asked agency's, asking again is for whoever leads. */
function mayWith(me: Me, to: string, state: TaskingState): TaskingCard['may'] {
  const settles = to === me.agency && mayDo(me.role, 'answer_requirement');
  const leads = mayDo(me.role, 'lead_requirements');
  return TaskingEvent.options.filter((event) => taskingTransitions[state][event] !== null && (event === 'ask_again' ? leads : settles));
}

/** Taskings that the reader may know of, by element, in the order of the agencies' codes. */
export async function findTaskings(trx: Trx, me: Me, asOf: string, eeiIds: readonly string[]): Promise<Map<string, TaskingCard[]>> {
  const byEei = new Map<string, TaskingCard[]>();
  if (eeiIds.length === 0) return byEei;
  const rows = await trx
    .selectFrom('tasking')
    .innerJoin('person', 'person.id', 'tasking.askedBy')
    .select([
      'tasking.id',
      'requirementId',
      'toAgency',
      'fromAgency',
      'deadline',
      'state',
      'reason',
      'rowVersion',
      'askedAt',
      'displayName',
    ])
    .where('tasking.cellId', '=', me.cellId)
    .where('requirementId', 'in', [...eeiIds])
    .orderBy('toAgency')
    .execute();
  for (const row of rows) {
    const state = TaskingState.parse(row.state);
    const deadline = row.deadline.toISOString();
    const card: TaskingCard = {
      id: row.id,
      to: AgencyCode.parse(row.toAgency),
      from: AgencyCode.parse(row.fromAgency),
      deadline,
      standing: standingOf({ state, deadline }, asOf),
      reason: row.reason,
      askedBy: row.displayName,
      askedAt: row.askedAt.toISOString(),
      version: row.rowVersion,
      may: mayWith(me, row.toAgency, state),
    };
    byEei.set(row.requirementId, [...(byEei.get(row.requirementId) ?? []), card]);
  }
  return byEei;
}
