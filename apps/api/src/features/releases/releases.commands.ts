import type { Product, ReleaseCard } from '@workbench/contract';
import { AgencyCode, type ReleaseId } from '@workbench/domain';
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
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.versionNumber,
    agency: AgencyCode.parse(row.agencyCode),
    releasedBy: row.displayName,
    releasedAt: row.releasedAt.toISOString(),
    recalledAt: row.recalledAt?.toISOString() ?? null,
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

/** Releases the newest version to agencies, when nothing stands in the way. */
export async function release(trx: Trx, me: Me, productId: string, basedOn: number, agencies: readonly AgencyCode[]): Promise<Product> {
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
  const blocks = await findReleaseBlocks(trx, me, head, agencies);
  if (blocks.length > 0) throw new Problem('release_blocked', { blocks });
  await moveVersion(trx, me, head, 'release', basedOn);
  await supersede(trx, me, head);
  for (const agencyCode of new Set(agencies)) {
    const id = await standingRelease(trx, me, head, agencyCode);
    await handOver(trx, me, head, id, agencyCode);
    await tell(trx, me, { kind: 'release', subjectId: id, labelId: head.labelId });
  }
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const product = await getProduct(trx, me, productId);
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
