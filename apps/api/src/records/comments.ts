import { sql } from 'kysely';
import type { Comment, CommentAnswer } from '@workbench/contract';
import { asText } from '@workbench/writing';
import type { Me, Trx } from '../platform/as-actor';
import { Problem } from '../platform/problems';
import { findPlaces } from './comment-places';

/** What was said to comments of a product, oldest first, by the comment's id. */
async function findAnswers(trx: Trx, me: Me, productId: string): Promise<Map<string, CommentAnswer[]>> {
  const rows = await trx
    .selectFrom('commentAnswer')
    .innerJoin('person', 'person.id', 'commentAnswer.createdBy')
    .select(['commentAnswer.id', 'commentId', 'words', 'displayName', 'commentAnswer.createdAt'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('commentAnswer.createdAt')
    .orderBy('commentAnswer.id')
    .execute();
  const answers = new Map<string, CommentAnswer[]>();
  for (const { id, commentId, words, displayName, createdAt } of rows) {
    const one = { id, words, createdBy: displayName, createdAt: createdAt.toISOString() };
    answers.set(commentId, [...(answers.get(commentId) ?? []), one]);
  }
  return answers;
}

/** Whether a comment still waits for the decision on its version. */
const isKeptBack = sql<boolean>`review_comment.is_draft and not exists (select from review_decision d
  where d.cell_id = review_comment.cell_id and d.product_id = review_comment.product_id
    and d.version_number = review_comment.version_number)`;

/** Comments on all versions of a product that the reader sees, oldest first. */
export async function findComments(trx: Trx, me: Me, productId: string): Promise<Comment[]> {
  const rows = await trx
    .selectFrom('reviewComment')
    .innerJoin('productBlock', (on) =>
      on.onRef('productBlock.cellId', '=', 'reviewComment.cellId').onRef('productBlock.id', '=', 'reviewComment.blockId'),
    )
    .innerJoin('person', 'person.id', 'reviewComment.createdBy')
    .select([
      'reviewComment.id',
      'blockId',
      'lineageId',
      'reviewComment.versionNumber',
      'quote',
      'spanStart',
      'spanEnd',
      'placeStart',
      'placeEnd',
      'body',
      'criterion',
      'suggestion',
      'takenAt',
      'displayName',
    ])
    .select(isKeptBack.as('isDraft'))
    .select(['reviewComment.createdAt', 'reviewComment.rowVersion', 'resolvedAt'])
    .select(sql<string | null>`(select r.display_name from person r where r.id = review_comment.resolved_by)`.as('resolvedByName'))
    .where('reviewComment.cellId', '=', me.cellId)
    .where('reviewComment.productId', '=', productId)
    .orderBy('reviewComment.createdAt')
    .orderBy('reviewComment.id')
    .execute();
  const answers = await findAnswers(trx, me, productId);
  const places = await findPlaces(
    trx,
    me,
    productId,
    rows.map(({ spanStart: start, spanEnd: end, placeStart, placeEnd, ...row }) => ({
      ...row,
      start,
      end,
      place: placeStart && placeEnd ? { start: placeStart, end: placeEnd } : null,
    })),
  );
  return rows.map((row) => ({
    id: row.id,
    blockId: row.blockId,
    lineageId: row.lineageId,
    number: row.versionNumber,
    quote: row.quote,
    start: row.spanStart,
    end: row.spanEnd,
    place: places.get(row.id) ?? null,
    anchor: row.placeStart && row.placeEnd ? { start: asText(row.placeStart), end: asText(row.placeEnd) } : null,
    answers: answers.get(row.id) ?? [],
    body: row.body,
    criterion: row.criterion,
    suggestion: row.suggestion,
    takenAt: row.takenAt?.toISOString() ?? null,
    isDraft: row.isDraft,
    createdBy: row.displayName,
    createdAt: row.createdAt.toISOString(),
    version: row.rowVersion,
    resolved: row.resolvedAt ? { at: row.resolvedAt.toISOString(), by: row.resolvedByName ?? '' } : null,
  }));
}

/** One comment; 404 when hidden or absent. */
export async function getComment(trx: Trx, me: Me, productId: string, commentId: string): Promise<Comment> {
  const comment = (await findComments(trx, me, productId)).find((one) => one.id === commentId);
  if (!comment) throw new Problem('not_found');
  return comment;
}
