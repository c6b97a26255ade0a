import { sql } from 'kysely';
import type { answerRequest, BodyOf, RequestDetail } from '@workbench/contract';
import {
  answerMisfit,
  deedOfEvent,
  mayMoveRequest,
  moveRequest,
  type RequestDeed,
  type RequestEvent,
  type RequestState,
  type RequestStepId,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { audit } from '../platform/audit';
import { tell } from '../platform/events';
import { newId } from '../platform/new-id';
import { Problem } from '../platform/problems';
import { findItemRefs } from './item-refs';
import { getRequest } from './request-cards';

/** A request under change: as the member sees it, and its label. */
export interface LockedRequest {
  card: RequestDetail;
  labelId: number;
  createdBy: string;
}

/** Waits for other writers of a request, then gives it; 404 when it is not there for the member. */
export async function lockRequest(trx: Trx, me: Me, id: string): Promise<LockedRequest> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(trx);
  const card = await getRequest(trx, me, id);
  const { labelId, createdBy } = await trx
    .selectFrom('request')
    .select(['labelId', 'createdBy'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { card, labelId, createdBy };
}

/** The state after an event; refuses one that the state, the member's part or a newer version does not allow. */
export function checkMove(me: Me, { card, createdBy }: LockedRequest, event: RequestEvent, basedOn?: number): RequestState {
  const moved = moveRequest(card.state, event);
  if (!moved.ok) throw new Problem('not_in_this_state');
  if (!mayMoveRequest(me, { ...card, createdBy }, event)) throw new Problem('not_allowed');
  if (basedOn !== undefined && card.version !== basedOn) {
    throw new Problem('version_conflict', { current: card, currentVersion: card.version });
  }
  return moved.value;
}

/** Adds a line to the history of a request, and tells those who see it. */
export async function addStep(
  trx: Trx,
  me: Me,
  request: { id: string; labelId: number },
  step: { deed: RequestDeed; words?: string | undefined; assignedTo?: string },
): Promise<RequestStepId> {
  const id = newId<RequestStepId>();
  await trx
    .insertInto('requestStep')
    .values({
      cellId: me.cellId,
      id,
      requestId: request.id,
      labelId: request.labelId,
      deed: step.deed,
      words: step.words || null,
      assignedTo: step.assignedTo ?? null,
      personId: me.personId,
      agencyCode: me.agency,
    })
    .execute();
  await tell(trx, me, { kind: 'request', subjectId: request.id, labelId: request.labelId });
  return id;
}

async function checkAnswer(trx: Trx, me: Me, { card }: LockedRequest, words: string, itemCount: number): Promise<void> {
  const about = card.itemId === null ? undefined : (await findItemRefs(trx, me, [card.itemId])).get(card.itemId);
  const misfit = answerMisfit({ kind: card.kind, forAgency: card.forAgency, itemMarking: about?.marking ?? null }, { words, itemCount });
  if (misfit === 'answer_needs_item') throw new Problem('answer_needs_item');
  if (misfit) throw new Problem('request_invalid', { fields: [{ path: 'body.answer', message: 'must say something or name an item' }] });
}

/**
 * Answers, refuses, withdraws or reopens a request. Whoever answers sees each item that the answer names; what the asker sees
 * of them is decided anew for each reader.
 */
export async function settle(
  trx: Trx,
  me: Me,
  locked: LockedRequest,
  { event, answer, itemIds }: BodyOf<typeof answerRequest>,
  basedOn?: number,
): Promise<RequestDetail> {
  const { card, labelId } = locked;
  const state = checkMove(me, locked, event, basedOn);
  const named = event === 'answer' ? await findItemRefs(trx, me, itemIds) : new Map<string, never>();
  if (event === 'answer') {
    if (named.size !== new Set(itemIds).size) throw new Problem('not_found');
    await checkAnswer(trx, me, locked, answer, named.size);
  }
  const isReply = event === 'answer' || event === 'refuse';
  await trx
    .updateTable('request')
    .set({
      state,
      answer: isReply ? answer || null : null,
      answeredBy: isReply ? me.personId : null,
      answeredAt: isReply ? new Date() : null,
      rowVersion: card.version + 1,
    })
    .where('cellId', '=', me.cellId)
    .where('id', '=', card.id)
    .execute();
  const stepId = await addStep(trx, me, { id: card.id, labelId }, { deed: deedOfEvent[event], words: answer });
  for (const [itemId, item] of named)
    await trx.insertInto('requestAnswerItem').values({ cellId: me.cellId, stepId, itemId, labelId: item.labelId }).execute();
  const settled = await getRequest(trx, me, card.id);
  await audit(trx, { deed: `request_${deedOfEvent[event]}`, subjectKind: 'request', subjectId: card.id, labelId });
  return settled;
}
