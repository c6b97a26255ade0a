import type { Comment } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { Problem } from '../../platform/problems';
import { getComment } from '../../records/comments';
import { rewrite } from './live-blocks.commands';
import { getDraftBlock, lockDraft } from './products.commands';

/**
 * Puts the suggested words of a comment in the place of those it is on, as an edit like any other, and settles the comment.
 * Refused with `suggestion_outdated` when somebody has written other words there since.
 */
export async function take(trx: Trx, me: Me, productId: string, commentId: string, basedOn: number): Promise<Comment> {
  const head = await lockDraft(trx, me, productId);
  const comment = await getComment(trx, me, productId, commentId);
  if (comment.version !== basedOn) throw new Problem('version_conflict', { current: comment, currentVersion: comment.version });
  const { suggestion, place } = comment;
  if (suggestion === null || comment.isDraft || comment.resolved) throw new Problem('not_in_this_state');
  if (!place) throw new Problem('suggestion_outdated');
  const block = await getDraftBlock(trx, me, head, place.blockId);
  if (block.text.slice(place.start, place.end) !== comment.quote) throw new Problem('suggestion_outdated');
  await rewrite(trx, me, head, block, block.text.slice(0, place.start) + suggestion + block.text.slice(place.end));
  const now = new Date();
  const { labelId } = await trx
    .updateTable('reviewComment')
    .set({ resolvedAt: now, resolvedBy: me.personId, takenAt: now, rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', commentId)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: block.labelId });
  await tell(trx, me, { kind: 'comment', subjectId: commentId, labelId });
  const taken = await getComment(trx, me, productId, commentId);
  const detail = { commentId, blockId: block.id };
  await audit(trx, { deed: 'take_suggestion', subjectKind: 'product', subjectId: productId, labelId, detail });
  return taken;
}
