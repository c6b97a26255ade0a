import type { Block, BodyOf, cite as citeEndpoint, swapCitation as swapEndpoint } from '@workbench/contract';
import { blockMarking, dominates, mayStandFor, type CitationId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findCitations } from '../../records/citation-cards';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { markingOf, reachableLabel } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import type { VersionHead } from '../../records/product-heads';
import { findTearLines } from '../../records/tear-lines';
import { getBlock } from './blocks.commands';
import { pinChart } from './pin-chart';
import { pinTechnique } from './pin-technique';
import { getDraftBlock, lockDraft } from './products.commands';

/** Comments on a block, what was said to them, and what was written in it under its marking rise with it. */
async function raiseWhatWasSaid(trx: Trx, { cellId }: Me, block: { id: string; labelId: number }, labelId: number): Promise<void> {
  const comments = await trx
    .updateTable('reviewComment')
    .set({ labelId })
    .where('cellId', '=', cellId)
    .where('blockId', '=', block.id)
    .returning('id')
    .execute();
  const commentIds = comments.map(({ id }) => id);
  if (commentIds.length > 0)
    await trx.updateTable('commentAnswer').set({ labelId }).where('cellId', '=', cellId).where('commentId', 'in', commentIds).execute();
  await trx
    .updateTable('blockUpdate')
    .set({ labelId })
    .where('cellId', '=', cellId)
    .where('blockId', '=', block.id)
    .where('labelId', '=', block.labelId)
    .execute();
}

/**
 * Gives a block, its document, its judgement and its citations the join of its floor and all it cites. Comments on it, and what
 * was written in it so far, are never lowered.
 */
export async function relabel(
  trx: Trx,
  me: Me,
  head: VersionHead,
  block: { id: string; lineageId: string; labelId: number; floorLabelId: number },
): Promise<number> {
  const cited = (await findCitations(trx, me, head.productId, head.number)).get(block.id) ?? [];
  const marking = blockMarking(
    await markingOf(trx, me, block.floorLabelId),
    cited.map((one) => one.marking),
  );
  const tearLine = (await findTearLines(trx, me, head)).find((one) => one.lineageId === block.lineageId);
  if (tearLine && !mayStandFor(tearLine.line.marking, marking)) throw new Problem('tear_line_stricter');
  const before = await markingOf(trx, me, block.labelId);
  const labelId = await reachableLabel(trx, marking);
  const { cellId } = me;
  await trx.updateTable('productBlock').set({ labelId }).where('cellId', '=', cellId).where('id', '=', block.id).execute();
  await trx.updateTable('judgement').set({ labelId }).where('cellId', '=', cellId).where('blockId', '=', block.id).execute();
  await trx.updateTable('citation').set({ labelId }).where('cellId', '=', cellId).where('blockId', '=', block.id).execute();
  await trx.updateTable('blockState').set({ labelId }).where('cellId', '=', cellId).where('blockId', '=', block.id).execute();
  if (dominates(marking, before)) await raiseWhatWasSaid(trx, me, block, labelId);
  // Word goes to those who saw the block before or see it now, and to nobody else.
  for (const seen of new Set([block.labelId, labelId])) await tell(trx, me, { kind: 'product', subjectId: head.productId, labelId: seen });
  return labelId;
}

/** Writes down that a block rests on something; the citation's id, or undefined when it does already. */
async function addCitation(
  trx: Trx,
  me: Me,
  head: VersionHead,
  block: { id: string; labelId: number },
  what: { itemId?: string; claimId?: string; chartId?: string; chartNumber?: number; techniqueId?: string; createdAt?: Date },
): Promise<string | undefined> {
  const added = await trx
    .insertInto('citation')
    .values({
      cellId: me.cellId,
      id: newId<CitationId>(),
      productId: head.productId,
      versionNumber: head.number,
      blockId: block.id,
      labelId: block.labelId,
      createdBy: me.personId,
      ...what,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

/** Whether the author sees what is to be cited. */
async function sees(trx: Trx, { cellId }: Me, what: BodyOf<typeof citeEndpoint>): Promise<boolean> {
  const found =
    'itemId' in what
      ? await trx.selectFrom('item').select('id').where('cellId', '=', cellId).where('id', '=', what.itemId).executeTakeFirst()
      : 'claimId' in what
        ? await trx.selectFrom('claim').select('id').where('cellId', '=', cellId).where('id', '=', what.claimId).executeTakeFirst()
        : 'techniqueId' in what
          ? await trx
              .selectFrom('technique')
              .select('id')
              .where('cellId', '=', cellId)
              .where('id', '=', what.techniqueId)
              .executeTakeFirst()
          : await trx
              .selectFrom('chartVersion')
              .select('number')
              .where('cellId', '=', cellId)
              .where('chartId', '=', what.chartId)
              .where('number', '=', what.chartNumber)
              .executeTakeFirst();
  return found !== undefined;
}

/** Takes a citation away from its block and says when it was made; 404 when it is not there. */
async function removeCitation(trx: Trx, me: Me, blockId: string, citationId: string): Promise<{ createdAt: Date }> {
  const removed = await trx
    .deleteFrom('citation')
    .where('cellId', '=', me.cellId)
    .where('id', '=', citationId)
    .where('blockId', '=', blockId)
    .returning('createdAt')
    .executeTakeFirst();
  if (!removed) throw new Problem('not_found');
  return removed;
}

/** Copies what a citation shows of a chart or technique to it, and says what that is; nothing for an item or claim. */
async function pin(trx: Trx, me: Me, citationId: string | undefined, what: BodyOf<typeof citeEndpoint>): Promise<object> {
  if (citationId === undefined) return {};
  if ('chartId' in what) return { claimIds: await pinChart(trx, me, citationId, what) };
  return 'techniqueId' in what ? pinTechnique(trx, me, citationId, what) : {};
}

/** Rests a block on an item, a claim, a version of a chart, or a technique as it stands, that its author sees. */
export async function cite(trx: Trx, me: Me, productId: string, blockId: string, what: BodyOf<typeof citeEndpoint>): Promise<Block> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  if (!(await sees(trx, me, what))) throw new Problem('not_found');
  const citationId = await addCitation(trx, me, head, block, what);
  const shown = await pin(trx, me, citationId, what);
  const labelId = await relabel(trx, me, head, block);
  const resting = await getBlock(trx, me, head, blockId);
  await audit(trx, {
    deed: 'cite',
    subjectKind: 'product',
    subjectId: productId,
    labelId,
    detail: { blockId, number: head.number, ...what, ...shown },
  });
  return resting;
}

/** No longer rests a block on what a citation names. */
export async function dropCitation(trx: Trx, me: Me, productId: string, blockId: string, citationId: string): Promise<Block> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  await removeCitation(trx, me, blockId, citationId);
  await relabel(trx, me, head, block);
  const left = await getBlock(trx, me, head, blockId);
  // Under the label from before: what was cited then may be more secret than what is left.
  const { labelId } = block;
  await audit(trx, { deed: 'drop_citation', subjectKind: 'product', subjectId: productId, labelId, detail: { blockId, citationId } });
  return left;
}

/** Rests a block on another item in the place of what a citation names, and marks the block once, as it then is. */
export async function swapCitation(
  trx: Trx,
  me: Me,
  productId: string,
  blockId: string,
  citationId: string,
  { itemId }: BodyOf<typeof swapEndpoint>,
): Promise<Block> {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  const { cellId } = me;
  const visible = await trx.selectFrom('item').select('id').where('cellId', '=', cellId).where('id', '=', itemId).executeTakeFirst();
  if (!visible) throw new Problem('not_found');
  // The new citation stands where the old one stood.
  const { createdAt } = await removeCitation(trx, me, blockId, citationId);
  await addCitation(trx, me, head, block, { itemId, createdAt });
  const labelId = await relabel(trx, me, head, block);
  const swapped = await getBlock(trx, me, head, blockId);
  await audit(trx, { deed: 'swap_citation', subjectKind: 'product', subjectId: productId, labelId, detail: { blockId, itemId } });
  return swapped;
}
