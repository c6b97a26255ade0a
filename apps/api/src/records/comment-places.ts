import { rangeIn, type Place, type Range } from '@workbench/writing';
import type { Me, Trx } from '../platform/as-actor';
import { findDocuments } from './block-documents';

/** A comment as far as its place goes. */
export interface PlacedComment {
  id: string;
  blockId: string;
  lineageId: string;
  quote: string;
  start: number;
  end: number;
  place: Place | null;
}

interface Standing {
  id: string;
  lineageId: string;
  text: string;
}

/** Blocks of the newest version that the reader sees. */
async function findStandingBlocks(trx: Trx, me: Me, productId: string, lineages: readonly string[]): Promise<Standing[]> {
  const newest = await trx
    .selectFrom('productVersion')
    .select('number')
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest || lineages.length === 0) return [];
  return trx
    .selectFrom('productBlock')
    .select(['id', 'lineageId', 'text'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', newest.number)
    .where('lineageId', 'in', [...lineages])
    .execute();
}

/** Where a comment stands in a block; one from before places were kept stands where it was made, as long as its words are there. */
function standsAt(comment: PlacedComment, block: Standing, document: { state: Uint8Array; isKept: boolean }): Range | null {
  const range = { start: comment.start, end: comment.end };
  const isThere = block.text.slice(range.start, range.end) === comment.quote;
  if (!comment.place) return isThere && range.start < range.end ? range : null;
  return rangeIn(document.state, comment.place);
}

/**
 * Where the words of comments stand in the newest version that the reader sees, by the comment's id: wherever editing has moved
 * them. Null when the words are gone, or the block is, or is not for the reader.
 */
export async function findPlaces(
  trx: Trx,
  me: Me,
  productId: string,
  comments: readonly PlacedComment[],
): Promise<Map<string, (Range & { blockId: string }) | null>> {
  const blocks = await findStandingBlocks(trx, me, productId, [...new Set(comments.map((one) => one.lineageId))]);
  const documents = await findDocuments(trx, me, blocks);
  const byLineage = new Map(blocks.map((block) => [block.lineageId, block]));
  return new Map(
    comments.map((comment) => {
      const block = byLineage.get(comment.lineageId);
      const range = block ? standsAt(comment, block, documents.get(block.id)!) : null;
      return [comment.id, block && range ? { blockId: block.id, ...range } : null];
    }),
  );
}
