import type { addBlock, Block, BodyOf, Product, writeBlock } from '@workbench/contract';
import { sectionsOf, type BlockId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import type { VersionHead } from '../../records/product-heads';
import { findBlocks, getProduct } from '../../records/products';
import { findTearLines } from '../../records/tear-lines';
import { rewrite } from './live-blocks.commands';
import { getDraftBlock, lockDraft } from './products.commands';

/** A block as the member sees it after a change. */
export async function getBlock(trx: Trx, me: Me, head: VersionHead, blockId: string): Promise<Block> {
  const block = (await findBlocks(trx, me, head)).find((one) => one.id === blockId);
  if (!block) throw new Problem('not_found');
  return block;
}

async function placesIn(trx: Trx, me: Me, head: VersionHead, section: string) {
  return trx
    .selectFrom('productBlock')
    .select(['id', 'place'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .where('section', '=', section)
    .orderBy('place')
    .orderBy('lineageId')
    .execute();
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** Index of the block to stand behind: the last of the section unless said otherwise, -1 for the start; 404 for a block that is not there. */
function placeAfter(places: readonly { id: string }[], afterBlockId: string | null | undefined): number {
  if (afterBlockId === undefined) return places.length - 1;
  if (afterBlockId === null) return -1;
  const at = places.findIndex((one) => one.id === afterBlockId);
  if (at < 0) throw new Problem('not_found');
  return at;
}

/** Adds a block with the title's marking as its own floor. */
export async function add(trx: Trx, me: Me, productId: string, body: BodyOf<typeof addBlock>): Promise<Block> {
  const head = await lockDraft(trx, me, productId);
  if (!sectionsOf[head.kind].includes(body.section)) {
    throw new Problem('invalid_input', { fields: [{ path: 'section', message: 'is not a section of this kind of product' }] });
  }
  const places = await placesIn(trx, me, head, body.section);
  const at = placeAfter(places, body.afterBlockId);
  const id = newId<BlockId>();
  const { cellId, personId } = me;
  await trx
    .insertInto('productBlock')
    .values({
      cellId,
      id,
      productId,
      versionNumber: head.number,
      lineageId: id,
      labelId: head.labelId,
      floorLabelId: head.labelId,
      section: body.section,
      place: between(places[at]?.place, places[at + 1]?.place),
      kind: body.kind,
      text: body.text,
      createdBy: personId,
      changedBy: personId,
    })
    .execute();
  if (body.kind === 'judgement') await trx.insertInto('judgement').values({ cellId, blockId: id, labelId: head.labelId }).execute();
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const added = await getBlock(trx, me, head, id);
  await audit(trx, { deed: 'add_block', subjectKind: 'product', subjectId: productId, labelId: head.labelId, detail: { blockId: id } });
  return added;
}

/** A block may be more secret than its product: the trail names it under its own label. */
function auditBlock(trx: Trx, deed: string, productId: string, block: { id: string; labelId: number }): Promise<void> {
  return audit(trx, { deed, subjectKind: 'product', subjectId: productId, labelId: block.labelId, detail: { blockId: block.id } });
}

async function checkBlockVersion(
  trx: Trx,
  me: Me,
  head: VersionHead,
  block: { id: string; rowVersion: number },
  basedOn: number,
): Promise<void> {
  if (block.rowVersion === basedOn) return;
  throw new Problem('version_conflict', { current: await getBlock(trx, me, head, block.id), currentVersion: block.rowVersion });
}

/** Writes the words of a block, and what makes it a judgement. */
export async function write(
  trx: Trx,
  me: Me,
  productId: string,
  blockId: string,
  basedOn: number,
  body: BodyOf<typeof writeBlock>,
): Promise<Block> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  await checkBlockVersion(trx, me, head, block, basedOn);
  const isRewritten = body.text !== undefined && (await rewrite(trx, me, head, block, body.text));
  if (!isRewritten) {
    await trx
      .updateTable('productBlock')
      .set({ rowVersion: basedOn + 1, changedBy: me.personId, changedAt: new Date() })
      .where('cellId', '=', me.cellId)
      .where('id', '=', blockId)
      .execute();
  }
  if (body.judgement && block.kind === 'judgement') {
    await trx.updateTable('judgement').set(body.judgement).where('cellId', '=', me.cellId).where('blockId', '=', blockId).execute();
  }
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: block.labelId });
  const written = await getBlock(trx, me, head, blockId);
  await auditBlock(trx, 'write_block', productId, block);
  return written;
}

/** Tells those who read of a block that it was moved or dropped, and those who read of its tear line, which goes where the block goes. */
async function tellOfBlock(trx: Trx, me: Me, head: VersionHead, block: { lineageId: string; labelId: number }): Promise<void> {
  const line = (await findTearLines(trx, me, head)).find((one) => one.lineageId === block.lineageId);
  for (const labelId of new Set([block.labelId, ...(line ? [line.labelId] : [])]))
    await tell(trx, me, { kind: 'product', subjectId: head.productId, labelId });
}

/** Takes a block out of the draft, with its tear line. */
export async function drop(trx: Trx, me: Me, productId: string, blockId: string, basedOn: number): Promise<{ dropped: true }> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  await checkBlockVersion(trx, me, head, block, basedOn);
  await tellOfBlock(trx, me, head, block);
  await trx.deleteFrom('productBlock').where('cellId', '=', me.cellId).where('id', '=', blockId).execute();
  await auditBlock(trx, 'drop_block', productId, block);
  return { dropped: true };
}

/** Moves a block one place up or down among those of its section that the member sees. */
export async function move(trx: Trx, me: Me, productId: string, blockId: string, direction: 'up' | 'down'): Promise<Product> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  const places = await placesIn(trx, me, head, block.section);
  const at = places.findIndex((one) => one.id === blockId);
  const target =
    direction === 'up' ? between(places[at - 2]?.place, places[at - 1]?.place) : between(places[at + 1]?.place, places[at + 2]?.place);
  const isAtEnd = direction === 'up' ? at === 0 : at === places.length - 1;
  if (!isAtEnd) {
    await trx.updateTable('productBlock').set({ place: target }).where('cellId', '=', me.cellId).where('id', '=', blockId).execute();
    await tellOfBlock(trx, me, head, block);
  }
  const product = await getProduct(trx, me, productId);
  await auditBlock(trx, 'move_block', productId, block);
  return product;
}
