import type { AnswerOf, listSimilarItems } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { findSimilar } from '../../records/similar-items';
import { getItem } from './item.queries';

/** Items that resemble one that the reader sees, among those that the reader sees. */
export async function listSimilar(trx: Trx, me: Me, itemId: string): Promise<AnswerOf<typeof listSimilarItems>> {
  const { item } = await getItem(trx, me, itemId);
  const { agency, text, sourceDescriptor, reference, reportedAt } = item;
  return { rows: await findSimilar(trx, me, { itemId, agency, text, sourceDescriptor, reference, reportedAt }) };
}
