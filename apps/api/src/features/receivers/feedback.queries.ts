import type { FeedbackCard } from '@workbench/contract';
import { Feedback } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';

/** A feedback with the release that it is about. */
export type PlacedFeedback = FeedbackCard & { releaseId: string };

/** A feedback without the release that it is about. */
export function toCard(placed: PlacedFeedback): FeedbackCard {
  const { releaseId: _, ...card } = placed;
  return card;
}

/** Feedback on the releases of a product, as far as the reader sees it; of one person on one release when named. The last changed comes first. */
export async function findFeedback(
  trx: Trx,
  me: Me,
  { productId, one }: { productId: string; one?: { releaseId: string; by: string } },
): Promise<PlacedFeedback[]> {
  const rows = await trx
    .selectFrom('feedback')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'feedback.cellId').onRef('label.id', '=', 'feedback.labelId'))
    .select(['feedback.id', 'releaseId', 'answered', 'timely', 'usedFor', 'words', 'rowVersion', 'changedAt', ...labelColumns])
    .where('feedback.cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .$if(one !== undefined, (query) => query.where('releaseId', '=', one!.releaseId).where('givenBy', '=', one!.by))
    .orderBy('changedAt', 'desc')
    .orderBy('feedback.id')
    .execute();
  return rows.map((row) => ({
    ...Feedback.parse({ answered: row.answered, timely: row.timely, usedFor: row.usedFor, words: row.words }),
    id: row.id,
    releaseId: row.releaseId,
    marking: toMarking(row),
    version: row.rowVersion,
    changedAt: row.changedAt.toISOString(),
  }));
}
