import { beginning } from '@workbench/writing';
import type { Me, Trx } from '../platform/as-actor';

/**
 * Documents of blocks as states, by the block's id. A block that was never written live has the document with which its text
 * begins.
 */
export async function findDocuments(
  trx: Trx,
  me: Me,
  blocks: readonly { id: string; text: string }[],
): Promise<Map<string, { state: Uint8Array; isKept: boolean }>> {
  const ids = blocks.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await trx
          .selectFrom('blockState')
          .select(['blockId', 'content'])
          .where('cellId', '=', me.cellId)
          .where('blockId', 'in', ids)
          .execute();
  const kept = new Map(rows.map((row) => [row.blockId, row.content]));
  return new Map(
    blocks.map(({ id, text }) => {
      const state = kept.get(id);
      return [id, state ? { state, isKept: true } : { state: beginning(text), isKept: false }];
    }),
  );
}

/** The document of one block. */
export async function getDocument(trx: Trx, me: Me, block: { id: string; text: string }): Promise<{ state: Uint8Array; isKept: boolean }> {
  return (await findDocuments(trx, me, [block])).get(block.id)!;
}
