import type { answerComment, BodyOf, Comment, decideReview, makeComment, Product } from '@workbench/contract';
import type { CommentId, DecisionId } from '@workbench/domain';
import { placeIn } from '@workbench/writing';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getDocument } from '../../records/block-documents';
import { moveVersion } from '../../records/product-moves';
import { getHead, lockHead, productMay } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { getComment } from './reviews.queries';

/** A version's head for its team; what is not the team's business is not there. */
export async function getTeamHead(trx: Trx, me: Me, productId: string) {
  const head = await getHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  return head;
}

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
      createdBy: me.personId,
    })
    .execute();
  await tell(trx, me, { kind: 'comment', subjectId: id, labelId: block.labelId });
  const made = await getComment(trx, me, productId, id);
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
  const said = await trx
    .selectFrom('reviewComment')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (!said) throw new Problem('not_found');
  const { labelId } = said;
  await trx
    .insertInto('commentAnswer')
    .values({ cellId: me.cellId, id: newId(), commentId, productId, labelId, words, createdBy: me.personId, createdAt: new Date() })
    .execute();
  await tell(trx, me, { kind: 'comment', subjectId: commentId, labelId });
  const answered = await getComment(trx, me, productId, commentId);
  await audit(trx, { deed: 'answer_comment', subjectKind: 'product', subjectId: productId, labelId, detail: { commentId } });
  return answered;
}

/** Returns or approves the submitted version; the decision is marked like all that the mentor read. */
export async function decide(trx: Trx, me: Me, productId: string, basedOn: number, body: BodyOf<typeof decideReview>): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (head.state !== 'in_review') throw new Problem('not_in_this_state');
  if (!productMay(me, head).review) throw new Problem('not_allowed');
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
      scores: JSON.stringify(body.scores),
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
