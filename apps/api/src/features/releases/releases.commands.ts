import type { BodyOf, Product, ReleaseCard, releaseProduct } from '@workbench/contract';
import { AgencyCode, remainingBlocks, type LeftOut, type ReleaseId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { moveVersion } from '../../records/product-moves';
import { findHeads, lockHead, productMay, type VersionHead } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { handOver } from './hand-over';
import { findReleaseBlocks } from './release-check';

/** Blocks that the reader sees and that their releases did not hand over, by release. */
async function findLeftOut(trx: Trx, me: Me, productId: string): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('release')
    .innerJoin('productBlock', (on) =>
      on
        .onRef('productBlock.cellId', '=', 'release.cellId')
        .onRef('productBlock.productId', '=', 'release.productId')
        .onRef('productBlock.versionNumber', '=', 'release.versionNumber'),
    )
    .select(['release.id as releaseId', 'productBlock.id as blockId'])
    .where('release.cellId', '=', me.cellId)
    .where('release.productId', '=', productId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('releaseBlock')
            .select('releaseBlock.blockId')
            .whereRef('releaseBlock.cellId', '=', 'release.cellId')
            .whereRef('releaseBlock.releaseId', '=', 'release.id')
            .whereRef('releaseBlock.blockId', '=', 'productBlock.id'),
        ),
      ),
    )
    .orderBy('productBlock.id')
    .execute();
  const byRelease = new Map<string, string[]>();
  for (const { releaseId, blockId } of rows) byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), blockId]);
  return byRelease;
}

/** Releases of a product that the reader sees, newest first. */
export async function findReleases(trx: Trx, me: Me, productId: string): Promise<ReleaseCard[]> {
  const rows = await trx
    .selectFrom('release')
    .innerJoin('person', 'person.id', 'release.releasedBy')
    .select(['release.id', 'versionNumber', 'agencyCode', 'displayName', 'releasedAt', 'recalledAt'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('releasedAt', 'desc')
    .orderBy('agencyCode')
    .orderBy('release.id')
    .execute();
  const leftOut = await findLeftOut(trx, me, productId);
  return rows.map((row) => ({
    id: row.id,
    number: row.versionNumber,
    agency: AgencyCode.parse(row.agencyCode),
    releasedBy: row.displayName,
    releasedAt: row.releasedAt.toISOString(),
    recalledAt: row.recalledAt?.toISOString() ?? null,
    leftOut: leftOut.get(row.id) ?? [],
  }));
}

/** Earlier released versions give way to the one that is released now. */
async function supersede(trx: Trx, me: Me, head: VersionHead): Promise<void> {
  const earlier = (await findHeads(trx, me, head.productId)).filter((one) => one.number < head.number && one.state === 'released');
  for (const one of earlier) await moveVersion(trx, me, one, 'supersede', one.version);
}

/** The standing release of a version to an agency, made when there is none. */
async function standingRelease(trx: Trx, me: Me, head: VersionHead, agencyCode: AgencyCode): Promise<string> {
  const at = { cellId: me.cellId, productId: head.productId, versionNumber: head.number, agencyCode };
  const standing = await trx
    .selectFrom('release')
    .select('id')
    .where((eb) => eb.and(at))
    .where('recalledAt', 'is', null)
    .executeTakeFirst();
  if (standing) return standing.id;
  const id = newId<ReleaseId>();
  await trx
    .insertInto('release')
    .values({ ...at, id, labelId: head.labelId, releasedBy: me.personId })
    .execute();
  return id;
}

/** Labels of the blocks that are left out, by id; 404 when the member does not see one of them in this version. */
async function labelsOf(trx: Trx, me: Me, head: VersionHead, leaveOut: readonly LeftOut[]): Promise<Map<string, number>> {
  const ids = [...new Set(leaveOut.map((one) => one.blockId))];
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('productBlock')
    .select(['id', 'labelId'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .where('id', 'in', ids)
    .execute();
  if (rows.length !== ids.length) throw new Problem('not_found');
  return new Map(rows.map((row) => [row.id, row.labelId]));
}

/** Releases the newest version to agencies, when nothing stands in the way but what is left out. */
export async function release(
  trx: Trx,
  me: Me,
  productId: string,
  basedOn: number,
  { agencies, leaveOut }: BodyOf<typeof releaseProduct>,
): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (head.state !== 'approved' && head.state !== 'released') throw new Problem('not_in_this_state');
  if (!productMay(me, head).release) throw new Problem('not_allowed');
  const known = await trx
    .selectFrom('agency')
    .select('code')
    .where('cellId', '=', me.cellId)
    .where('code', 'in', [...agencies])
    .execute();
  if (known.length !== new Set(agencies).size) throw new Problem('not_found');
  const labels = await labelsOf(trx, me, head, leaveOut);
  const blocks = remainingBlocks(await findReleaseBlocks(trx, me, head, agencies), leaveOut);
  if (blocks.length > 0) throw new Problem('release_blocked', { blocks });
  await moveVersion(trx, me, head, 'release', basedOn);
  await supersede(trx, me, head);
  for (const agencyCode of new Set(agencies)) {
    const without = leaveOut.filter((one) => one.agency === agencyCode).map((one) => one.blockId);
    const id = await standingRelease(trx, me, head, agencyCode);
    await handOver(trx, me, head, id, agencyCode, without);
    await tell(trx, me, { kind: 'release', subjectId: id, labelId: head.labelId });
  }
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const product = await getProduct(trx, me, productId);
  // What was left out stands under the label of the paragraph: whoever may not see it does not learn of it from the trail.
  for (const { agency, blockId } of leaveOut)
    await audit(trx, {
      deed: 'leave_out_block',
      subjectKind: 'block',
      subjectId: blockId,
      labelId: labels.get(blockId)!,
      detail: { agency },
    });
  await audit(trx, {
    deed: 'release_product',
    subjectKind: 'product',
    subjectId: productId,
    labelId: head.labelId,
    detail: { number: head.number, agencies },
  });
  return product;
}

/** Takes the newest version back from every agency that received it. */
export async function recall(trx: Trx, me: Me, productId: string, basedOn: number): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (head.state !== 'released') throw new Problem('not_in_this_state');
  if (!productMay(me, head).recall) throw new Problem('not_allowed');
  await moveVersion(trx, me, head, 'recall', basedOn);
  const taken = await trx
    .updateTable('release')
    .set({ recalledAt: new Date(), recalledBy: me.personId })
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', head.number)
    .where('recalledAt', 'is', null)
    .returning('id')
    .execute();
  for (const one of taken) await tell(trx, me, { kind: 'release', subjectId: one.id, labelId: head.labelId });
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const product = await getProduct(trx, me, productId);
  await audit(trx, {
    deed: 'recall_product',
    subjectKind: 'product',
    subjectId: productId,
    labelId: head.labelId,
    detail: { number: head.number },
  });
  return product;
}
