import { sql } from 'kysely';
import type { BodyOf, Product, raiseProduct } from '@workbench/contract';
import { canonical, dominates, join, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor, markingOf, reachableLabel } from '../../platform/labels';
import { Problem } from '../../platform/problems';
import { markingBy } from '../../records/contribute';
import type { VersionHead } from '../../records/product-heads';
import { checkVersion } from '../../records/product-moves';
import { getProduct } from '../../records/products';
import { findTearLines } from '../../records/tear-lines';
import { relabel } from './citations.commands';
import { lockDraft } from './products.commands';

/** Raises the floor of every block of the draft that the member sees, and what follows from it. Others are read only with the whole. */
async function raiseBlocks(trx: Trx, me: Me, head: VersionHead, marking: Marking): Promise<void> {
  const blocks = await trx
    .selectFrom('productBlock')
    .select(['id', 'lineageId', 'labelId', 'floorLabelId'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .execute();
  for (const block of blocks) {
    const floorLabelId = await reachableLabel(trx, join(await markingOf(trx, me, block.floorLabelId), marking));
    await trx.updateTable('productBlock').set({ floorLabelId }).where('cellId', '=', me.cellId).where('id', '=', block.id).execute();
    await relabel(trx, me, head, { ...block, floorLabelId });
  }
}

async function raiseTearLines(trx: Trx, me: Me, head: VersionHead, marking: Marking): Promise<void> {
  for (const { id, line } of await findTearLines(trx, me, head)) {
    const labelId = await reachableLabel(trx, join(line.marking, marking));
    await trx.updateTable('tearLine').set({ labelId }).where('cellId', '=', me.cellId).where('id', '=', id).execute();
  }
}

/** Marks a draft as a whole more strictly than its parts ask for; refused when that would lower it or when a version has gone out. */
export async function raise(trx: Trx, me: Me, productId: string, basedOn: number, body: BodyOf<typeof raiseProduct>): Promise<Product> {
  const head = await lockDraft(trx, me, productId);
  await checkVersion(trx, me, head, basedOn);
  const { originators, originatorControl } = head.titleMarking;
  const chosen = markingBy(me.agency, { ...body.marking, originatorControl: false });
  const marking = canonical({ ...chosen, originators, originatorControl });
  if (!dominates(marking, head.titleMarking)) throw new Problem('marking_lowered');
  const labelId = await labelFor(trx, marking);
  const { rows } = await sql<{ isRaised: boolean }>`select door.raise_product(${productId}, ${labelId}) as is_raised`.execute(trx);
  if (!rows[0]?.isRaised) throw new Problem('not_in_this_state');
  await raiseTearLines(trx, me, head, marking);
  await raiseBlocks(trx, me, head, marking);
  await trx
    .updateTable('productVersion')
    .set({ rowVersion: head.version + 1 })
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('number', '=', head.number)
    .execute();
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId });
  const product = await getProduct(trx, me, productId);
  await audit(trx, { deed: 'raise_product', subjectKind: 'product', subjectId: productId, labelId, detail: { number: head.number } });
  return product;
}
