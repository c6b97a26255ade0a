import type { Block, BodyOf, writeTearLine as writeTearLineEndpoint } from '@workbench/contract';
import { mayStandFor, tearLineMarking, type TearLineId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor, markingOf } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { markingBy } from '../../records/contribute';
import type { VersionHead } from '../../records/product-heads';
import { findTearLines, type PlacedTearLine } from '../../records/tear-lines';
import { getBlock } from './blocks.commands';
import { getDraftBlock, lockDraft } from './products.commands';

/** A block of the draft with its tear line, refused when that is not the one that the caller's change is based on. */
async function lockTearLine(trx: Trx, me: Me, productId: string, blockId: string, basedOn: number) {
  const head = await lockDraft(trx, me, productId);
  const block = await getDraftBlock(trx, me, head, blockId);
  const tearLine = (await findTearLines(trx, me, head)).find((one) => one.lineageId === block.lineageId);
  const currentVersion = tearLine?.line.version ?? 0;
  if (currentVersion !== basedOn)
    throw new Problem('version_conflict', { current: await getBlock(trx, me, head, blockId), currentVersion });
  return { head, block, tearLine };
}

/** Tells those who saw the tear line before or see it now, and nobody else; and notes it in the trail, without a word of the block. */
async function note(trx: Trx, me: Me, head: VersionHead, deed: string, lineId: string, labels: readonly number[]): Promise<void> {
  const subjectId = head.productId;
  for (const labelId of new Set(labels)) await tell(trx, me, { kind: 'product', subjectId, labelId });
  const detail = { productId: subjectId, number: head.number };
  await audit(trx, { deed, subjectKind: 'tear_line', subjectId: lineId, labelId: labels.at(-1)!, detail });
}

async function change(trx: Trx, me: Me, before: PlacedTearLine, labelId: number, text: string): Promise<void> {
  await trx
    .updateTable('tearLine')
    .set({ labelId, text, rowVersion: before.line.version + 1, changedBy: me.personId, changedAt: new Date() })
    .where('cellId', '=', me.cellId)
    .where('id', '=', before.id)
    .execute();
}

/** Writes what is read in the place of a block by those who may not see it; never marked more strictly than the block. */
export async function writeTearLine(
  trx: Trx,
  me: Me,
  productId: string,
  blockId: string,
  basedOn: number,
  { text, marking: choice }: BodyOf<typeof writeTearLineEndpoint>,
): Promise<Block> {
  const { head, block, tearLine } = await lockTearLine(trx, me, productId, blockId, basedOn);
  const marking = tearLineMarking(head.titleMarking, markingBy(me.agency, { ...choice, originatorControl: false }));
  const labelId = await labelFor(trx, marking);
  if (!mayStandFor(marking, await markingOf(trx, me, block.labelId))) throw new Problem('tear_line_stricter');
  const id = tearLine?.id ?? newId<TearLineId>();
  if (tearLine) await change(trx, me, tearLine, labelId, text);
  else {
    const { section, place, lineageId } = block;
    const { cellId, personId } = me;
    const stands = { cellId, productId, versionNumber: head.number, lineageId, section, place };
    await trx
      .insertInto('tearLine')
      .values({ ...stands, id, labelId, text, createdBy: personId, changedBy: personId })
      .execute();
  }
  const written = await getBlock(trx, me, head, blockId);
  await note(trx, me, head, 'write_tear_line', id, [...(tearLine ? [tearLine.labelId] : []), labelId]);
  return written;
}

/** Takes the tear line of a block out of the draft. */
export async function dropTearLine(trx: Trx, me: Me, productId: string, blockId: string, basedOn: number): Promise<Block> {
  const { head, tearLine } = await lockTearLine(trx, me, productId, blockId, basedOn);
  if (!tearLine) throw new Problem('not_found');
  await trx.deleteFrom('tearLine').where('cellId', '=', me.cellId).where('id', '=', tearLine.id).execute();
  const left = await getBlock(trx, me, head, blockId);
  await note(trx, me, head, 'drop_tear_line', tearLine.id, [tearLine.labelId]);
  return left;
}
