import type { AnswerOf, addBlockUpdate, BodyOf, ErrorCode } from '@workbench/contract';
import { asBytes, asText, merge, reachOf, rewriting, type Merged, type MergeRefusal } from '@workbench/writing';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { getDocument } from '../../records/block-documents';
import type { VersionHead } from '../../records/product-heads';
import { getDraftBlock, lockDraft } from './products.commands';

type DraftBlock = Awaited<ReturnType<typeof getDraftBlock>>;

const refusals: Record<MergeRefusal, ErrorCode> = {
  unreadable: 'writing_invalid',
  foreign: 'writing_invalid',
  too_long: 'writing_too_long',
};

async function keepPiece(trx: Trx, me: Me, head: VersionHead, block: DraftBlock, isBase: boolean, content: Uint8Array): Promise<void> {
  const [{ id: blockId, labelId }, { productId }] = [block, head];
  await trx
    .insertInto('blockUpdate')
    .values({
      cellId: me.cellId,
      id: newId(),
      blockId,
      productId,
      labelId,
      isBase,
      content: Buffer.from(content),
      madeBy: me.personId,
      madeAt: new Date(),
    })
    .execute();
}

/** Pieces under a label begin with the document as it stood, without what was deleted before. */
async function keepBase(trx: Trx, me: Me, head: VersionHead, block: DraftBlock, state: Uint8Array): Promise<void> {
  const before = await trx
    .selectFrom('blockUpdate')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where('blockId', '=', block.id)
    .where('labelId', '=', block.labelId)
    .limit(1)
    .executeTakeFirst();
  if (!before) await keepPiece(trx, me, head, block, true, state);
}

async function keepState(trx: Trx, me: Me, head: VersionHead, block: DraftBlock, { state, text }: Merged): Promise<void> {
  const content = Buffer.from(state);
  const at = { cellId: me.cellId, blockId: block.id };
  await trx
    .insertInto('blockState')
    .values({ ...at, productId: head.productId, labelId: block.labelId, content })
    .onConflict((conflict) => conflict.columns(['cellId', 'blockId']).doUpdateSet({ content }))
    .execute();
  await trx
    .updateTable('productBlock')
    .set({ text, rowVersion: block.rowVersion + 1, changedBy: me.personId, changedAt: new Date() })
    .where('cellId', '=', me.cellId)
    .where('id', '=', block.id)
    .execute();
}

/** Merges an update into the document of a block, keeps it, and writes the words that come of it; refuses what is not plain words. */
async function mergeInto(trx: Trx, me: Me, head: VersionHead, block: DraftBlock, update: Uint8Array): Promise<Merged> {
  const { state } = await getDocument(trx, me, block);
  const merged = merge(state, update);
  if (!merged.ok) throw new Problem(refusals[merged.code]);
  if (!merged.value.isNews) return merged.value;
  await keepBase(trx, me, head, block, state);
  await keepPiece(trx, me, head, block, false, update);
  await keepState(trx, me, head, block, merged.value);
  return merged.value;
}

/** Writes all the words of a block as one edit, so that its document and its history go on; nothing when they are the same. */
export async function rewrite(trx: Trx, me: Me, head: VersionHead, block: DraftBlock, text: string): Promise<boolean> {
  const { state } = await getDocument(trx, me, block);
  const update = rewriting(state, text);
  return update !== undefined && (await mergeInto(trx, me, head, block, update)).isNews;
}

/** Takes up what somebody wrote in a block. What is acknowledged is merged and kept. */
export async function addUpdate(
  trx: Trx,
  me: Me,
  productId: string,
  blockId: string,
  body: BodyOf<typeof addBlockUpdate>,
): Promise<AnswerOf<typeof addBlockUpdate>> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  const { state, isNews } = await mergeInto(trx, me, head, block, asBytes(body.update));
  if (isNews) {
    const { labelId } = block;
    await tell(trx, me, { kind: 'product', subjectId: productId, labelId });
    await audit(trx, { deed: 'write_block', subjectKind: 'product', subjectId: productId, labelId, detail: { blockId } });
  }
  return { reach: asText(reachOf(state)), version: block.rowVersion + (isNews ? 1 : 0) };
}

/** Bytes that a query sent as base64; says so when they are none. */
export function bytesOf(path: string, text: string): Uint8Array {
  try {
    return asBytes(text);
  } catch {
    throw invalid(path, 'is not base64');
  }
}
