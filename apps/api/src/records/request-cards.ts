import { sql } from 'kysely';
import type { ItemRef, RequestCard, RequestDetail, RequestStep } from '@workbench/contract';
import {
  AgencyCode,
  dueOf,
  mayMoveRequest,
  Priority,
  RequestDeed,
  RequestKind,
  RequestState,
  type RequestEvent,
  type RequestParties,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { readClock } from '../platform/exercise-clock';
import { labelColumns, toMarking } from '../platform/labels';
import { Problem } from '../platform/problems';
import { itemRefColumns, toItemRef } from './item-refs';

/** Items that answers name and that the reader sees, by the step of the answer. */
async function findAnswerItems(trx: Trx, me: Me, stepIds: readonly string[]): Promise<Map<string, ItemRef[]>> {
  const byStep = new Map<string, ItemRef[]>();
  if (stepIds.length === 0) return byStep;
  const rows = await trx
    .selectFrom('requestAnswerItem')
    .innerJoin('item', (on) => on.onRef('item.cellId', '=', 'requestAnswerItem.cellId').onRef('item.id', '=', 'requestAnswerItem.itemId'))
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(['requestAnswerItem.stepId', ...itemRefColumns])
    .where('requestAnswerItem.cellId', '=', me.cellId)
    .where('requestAnswerItem.stepId', 'in', [...stepIds])
    .orderBy('item.reportedAt')
    .orderBy('item.id')
    .execute();
  for (const row of rows) byStep.set(row.stepId, [...(byStep.get(row.stepId) ?? []), toItemRef(row)]);
  return byStep;
}

/** The step of the standing answer of each request that has one. */
async function findLastAnswers(trx: Trx, me: Me, requestIds: readonly string[]): Promise<Map<string, string>> {
  if (requestIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('requestStep')
    .select(['id', 'requestId'])
    .where('cellId', '=', me.cellId)
    .where('requestId', 'in', [...requestIds])
    .where('deed', '=', 'answered')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.requestId, row.id]));
}

function mayOf(me: Me, request: RequestParties): RequestCard['may'] {
  const can = (event: RequestEvent) => mayMoveRequest(me, request, event);
  return {
    answer: can('answer'),
    refuse: can('refuse'),
    withdraw: can('withdraw'),
    reopen: can('reopen'),
    assign: can('assign'),
    comment: can('comment'),
  };
}

/** Requests from and to the reader's agency, newest first; or one of them. The instructor sees those of all. */
export async function findRequests(trx: Trx, me: Me, id?: string): Promise<RequestCard[]> {
  const asOf = await readClock(trx);
  const rows = await trx
    .selectFrom('request')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'request.cellId').onRef('label.id', '=', 'request.labelId'))
    .innerJoin('person', 'person.id', 'request.createdBy')
    .leftJoin('person as assignee', 'assignee.id', 'request.assignedTo')
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'request.cellId').onRef('item.id', '=', 'request.itemId'))
    // A colleague of the asker need not see the product that it was asked for.
    .leftJoin('product', (on) => on.onRef('product.cellId', '=', 'request.cellId').onRef('product.id', '=', 'request.productId'))
    .select([
      'request.id',
      'request.kind',
      'priority',
      'fromAgency',
      'toAgency',
      'forAgency',
      'subject',
      'itemId',
      'reason',
      'state',
      'answer',
      'deadline',
      'assignedTo',
    ])
    .select(['item.title', 'product.id as productId', 'person.displayName', 'assignee.displayName as assigneeName'])
    .select(['request.createdBy', 'request.createdAt', 'answeredAt', 'rowVersion', ...labelColumns])
    .where('request.cellId', '=', me.cellId)
    .$if(id !== undefined, (query) => query.where('request.id', '=', id!))
    // A product's team also sees what others asked for it; that shows in the release check, not among one's own requests.
    .$if(me.role !== 'instructor', (query) =>
      query.where((eb) => eb.or([eb('fromAgency', '=', me.agency), eb('toAgency', '=', me.agency)])),
    )
    .orderBy('request.createdAt', 'desc')
    .orderBy('request.id', 'desc')
    .execute();
  const answers = await findLastAnswers(
    trx,
    me,
    rows.map((row) => row.id),
  );
  const items = await findAnswerItems(trx, me, [...answers.values()]);
  return rows.map((row): RequestCard => {
    const state = RequestState.parse(row.state);
    const parties = { from: AgencyCode.parse(row.fromAgency), to: AgencyCode.parse(row.toAgency), createdBy: row.createdBy, state };
    return {
      id: row.id,
      kind: RequestKind.parse(row.kind),
      priority: Priority.parse(row.priority),
      from: parties.from,
      to: parties.to,
      forAgency: row.forAgency === null ? null : AgencyCode.parse(row.forAgency),
      subject: row.subject,
      itemId: row.itemId,
      itemTitle: row.title,
      productId: row.fromAgency === me.agency ? row.productId : null,
      reason: row.reason,
      state,
      deadline: row.deadline?.toISOString() ?? null,
      due: dueOf(state, row.deadline, asOf),
      assignedTo: row.assignedTo === null || row.assigneeName === null ? null : { personId: row.assignedTo, displayName: row.assigneeName },
      answer: row.answer,
      answerItems: state === 'answered' ? (items.get(answers.get(row.id) ?? '') ?? []) : [],
      marking: toMarking(row),
      createdBy: row.displayName,
      createdAt: row.createdAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      version: row.rowVersion,
      may: mayOf(me, parties),
    };
  });
}

async function findSteps(trx: Trx, me: Me, requestId: string): Promise<RequestStep[]> {
  const rows = await trx
    .selectFrom('requestStep')
    .innerJoin('person', 'person.id', 'requestStep.personId')
    .select(['requestStep.id', 'deed', 'at', 'words', 'agencyCode', 'displayName'])
    .select(sql<string | null>`(select a.display_name from person a where a.id = request_step.assigned_to)`.as('assigneeName'))
    .where('cellId', '=', me.cellId)
    .where('requestId', '=', requestId)
    .orderBy('at')
    .orderBy('requestStep.id')
    .execute();
  const items = await findAnswerItems(
    trx,
    me,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    deed: RequestDeed.parse(row.deed),
    at: row.at.toISOString(),
    by: row.displayName,
    agency: AgencyCode.parse(row.agencyCode),
    words: row.words,
    assignedTo: row.assigneeName,
    items: items.get(row.id) ?? [],
  }));
}

/** A request with its history; 404 when it is not between the reader's agency and another, or not theirs to see. */
export async function getRequest(trx: Trx, me: Me, id: string): Promise<RequestDetail> {
  const [card] = await findRequests(trx, me, id);
  if (!card) throw new Problem('not_found');
  return { ...card, steps: await findSteps(trx, me, id) };
}
