import type { AnswerCard, BodyOf, linkAnswer } from '@workbench/contract';
import { join, type AnswerId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { markingOf, reachableLabel } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { findAnswers } from './answers.queries';
import { getHead, lockHead } from './requirement-heads';

/** Label of the item or claim that is to answer; a claim that was taken back answers nothing. */
async function labelOf(trx: Trx, me: Me, what: { itemId: string } | { claimId: string }): Promise<number> {
  const isItem = 'itemId' in what;
  const row = isItem
    ? await trx.selectFrom('item').select('labelId').where('cellId', '=', me.cellId).where('id', '=', what.itemId).executeTakeFirst()
    : await trx
        .selectFrom('claim')
        .select(['labelId', 'retractedAt'])
        .where('cellId', '=', me.cellId)
        .where('id', '=', what.claimId)
        .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  if ('retractedAt' in row && row.retractedAt) throw new Problem('not_in_this_state');
  return row.labelId;
}

/**
 * Says that an item or claim answers an element that is open or answered. The answer is marked as both together, and the
 * element itself is not touched: who may not see the answer reads the element as it was.
 */
export async function link(trx: Trx, me: Me, eeiId: string, body: BodyOf<typeof linkAnswer>): Promise<AnswerCard> {
  const head = await lockHead(trx, me, eeiId);
  mustBeAllowed(me, 'answer_requirement');
  if (head.kind !== 'eei') throw new Problem('not_found');
  const { extent, note } = body;
  const what = 'itemId' in body ? { itemId: body.itemId } : { claimId: body.claimId };
  const found = await labelOf(trx, me, what);
  if (head.state !== 'open' && head.state !== 'answered') throw new Problem('not_in_this_state');
  const marking = join(await markingOf(trx, me, head.labelId), await markingOf(trx, me, found));
  const labelId = await reachableLabel(trx, marking);
  const { cellId } = me;
  const said = await findAnswers(trx, me, { eeiIds: [eeiId] });
  if (said.some((one) => ('itemId' in what ? one.claimId === null && one.itemId === what.itemId : one.claimId === what.claimId))) {
    throw new Problem('not_in_this_state');
  }
  const id = newId<AnswerId>();
  await trx
    .insertInto('requirementAnswer')
    .values({
      cellId,
      id,
      requirementId: eeiId,
      labelId,
      extent,
      note: note || null,
      agencyCode: me.agency,
      createdBy: me.personId,
      ...what,
    })
    .execute();
  await tell(trx, me, { kind: 'requirement_answer', subjectId: eeiId, labelId });
  const [card] = await findAnswers(trx, me, { id });
  await audit(trx, { deed: 'link_answer', subjectKind: 'requirement_answer', subjectId: id, labelId, detail: { eeiId, extent, ...what } });
  return card!;
}

/** No longer says that something answers an element; for any analyst who sees that it is said. */
export async function unlink(trx: Trx, me: Me, eeiId: string, answerId: string): Promise<{ id: string }> {
  await getHead(trx, me, eeiId);
  const answer = (await findAnswers(trx, me, { id: answerId })).find((one) => one.eeiId === eeiId);
  if (!answer) throw new Problem('not_found');
  mustBeAllowed(me, 'answer_requirement');
  const { labelId } = await trx
    .deleteFrom('requirementAnswer')
    .where('cellId', '=', me.cellId)
    .where('id', '=', answerId)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'requirement_answer', subjectId: eeiId, labelId });
  await audit(trx, { deed: 'unlink_answer', subjectKind: 'requirement_answer', subjectId: answerId, labelId, detail: { eeiId } });
  return { id: answerId };
}
