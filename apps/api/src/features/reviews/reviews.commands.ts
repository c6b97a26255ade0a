import type { answerComment, BodyOf, Comment, decideReview, makeComment, Product } from '@workbench/contract';
import { mayDo, type CommentId, type DecisionId } from '@workbench/domain';
import { placeIn } from '@workbench/writing';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getDocument } from '../../records/block-documents';
import { getComment } from '../../records/comments';
import { moveVersion } from '../../records/product-moves';
import { getTeamHead, lockHead, productMay } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { keepAppraisal } from './appraisals.commands';

/** Comments on words of a block; the comment takes the block's marking. */
export async function comment(trx: Trx, me: Me, productId: string, body: BodyOf<typeof makeComment>): Promise<Comment> {
  const head = await getTeamHead(trx, me, productId);
  const block = await trx
    .selectFrom('productBlock')
    .select(['id', 'text', 'labelId', 'versionNumber'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('id', '=', body.blockId)
    .executeTakeFirst();
  if (!block) throw new Problem('not_found');
  if (body.end > block.text.length || body.start > body.end || block.text.slice(body.start, body.end) !== body.quote) {
    throw new Problem('statement_invalid', { fields: [{ path: 'body.quote', message: 'span_outside_text' }] });
  }
  const isDraft = body.isDraft ?? false;
  if (isDraft) {
    if (!mayDo(me.role, 'review_product')) throw new Problem('not_allowed');
    if (head.state !== 'in_review' || head.number !== block.versionNumber) throw new Problem('not_in_this_state');
  }
  const id = newId<CommentId>();
  const place = placeIn((await getDocument(trx, me, block)).state, body);
  await trx
    .insertInto('reviewComment')
    .values({
      cellId: me.cellId,
      id,
      productId,
      versionNumber: block.versionNumber,
      blockId: block.id,
      labelId: block.labelId,
      quote: body.quote,
      spanStart: body.start,
      spanEnd: body.end,
      placeStart: place ? Buffer.from(place.start) : null,
      placeEnd: place ? Buffer.from(place.end) : null,
      body: body.body,
      criterion: body.criterion ?? null,
      suggestion: body.suggestion ?? null,
      isDraft,
      createdBy: me.personId,
    })
    .execute();
  await tell(trx, me, { kind: 'comment', subjectId: id, labelId: block.labelId, ...(isDraft ? { personId: me.personId } : {}) });
  const made = await getComment(trx, me, productId, id);
  // What is kept back is nobody else's business, not even that it is there.
  if (isDraft) return made;
  await audit(trx, { deed: 'comment', subjectKind: 'product', subjectId: productId, labelId: head.labelId });
  return made;
}

/** Marks a comment as dealt with, or opens it again. */
export async function settle(
  trx: Trx,
  me: Me,
  productId: string,
  commentId: string,
  basedOn: number,
  isResolved: boolean,
): Promise<Comment> {
  await getTeamHead(trx, me, productId);
  const before = await getComment(trx, me, productId, commentId);
  if (before.version !== basedOn) throw new Problem('version_conflict', { current: before, currentVersion: before.version });
  if (before.isDraft) throw new Problem('not_in_this_state');
  const { labelId } = await trx
    .updateTable('reviewComment')
    .set({ resolvedAt: isResolved ? new Date() : null, resolvedBy: isResolved ? me.personId : null, rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', commentId)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'comment', subjectId: commentId, labelId });
  const settled = await getComment(trx, me, productId, commentId);
  const deed = isResolved ? 'resolve_comment' : 'reopen_comment';
  await audit(trx, { deed, subjectKind: 'product', subjectId: productId, labelId, detail: { commentId } });
  return settled;
}

/** Says something to a comment; what is said is marked like the comment. */
export async function answer(
  trx: Trx,
  me: Me,
  productId: string,
  commentId: string,
  { words }: BodyOf<typeof answerComment>,
): Promise<Comment> {
  await getTeamHead(trx, me, productId);
  if ((await getComment(trx, me, productId, commentId)).isDraft) throw new Problem('not_in_this_state');
  const { labelId } = await trx
    .selectFrom('reviewComment')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('id', '=', commentId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('commentAnswer')
    .values({ cellId: me.cellId, id: newId(), commentId, productId, labelId, words, createdBy: me.personId, createdAt: new Date() })
    .execute();
  await tell(trx, me, { kind: 'comment', subjectId: commentId, labelId });
  const answered = await getComment(trx, me, productId, commentId);
  await audit(trx, { deed: 'answer_comment', subjectKind: 'product', subjectId: productId, labelId, detail: { commentId } });
  return answered;
}

/**
 * Returns or approves the submitted version; the decision is marked like all that the mentor read. Appraisals that are ready, and
 * comments that were kept back, are the team's from then on.
 */
export async function decide(trx: Trx, me: Me, productId: string, basedOn: number, body: BodyOf<typeof decideReview>): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (head.state !== 'in_review') throw new Problem('not_in_this_state');
  if (!productMay(me, head).review) throw new Problem('not_allowed');
  if (body.appraisal) await keepAppraisal(trx, me, head, 'mentor', { ...body.appraisal, isReady: true });
  await moveVersion(trx, me, head, body.outcome === 'approved' ? 'approve' : 'return', basedOn);
  const product = await getProduct(trx, me, productId);
  const labelId = await labelFor(trx, product.marking);
  const id = newId<DecisionId>();
  await trx
    .insertInto('reviewDecision')
    .values({
      cellId: me.cellId,
      id,
      productId,
      versionNumber: head.number,
      labelId,
      outcome: body.outcome,
      words: body.words,
      decidedBy: me.personId,
    })
    .execute();
  await tell(trx, me, { kind: 'decision', subjectId: id, labelId });
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  await audit(trx, {
    deed: `review_${body.outcome}`,
    subjectKind: 'product',
    subjectId: productId,
    labelId: head.labelId,
    detail: { number: head.number },
  });
  return product;
}
