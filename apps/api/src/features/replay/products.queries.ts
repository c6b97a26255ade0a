import type { PastBlock, PastProduct } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import type { ExerciseTime } from '../../records/cell-work/exercise-time';

async function findBlocks(trx: Trx, me: Me, { momentOf }: ExerciseTime, states: ReadonlyMap<string, PastBlock['states']>) {
  const rows = await trx
    .selectFrom('productBlock as block')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'block.cellId').onRef('label.id', '=', 'block.labelId'))
    .leftJoin('judgement', (on) => on.onRef('judgement.cellId', '=', 'block.cellId').onRef('judgement.blockId', '=', 'block.id'))
    .select(['block.id', 'block.productId', 'block.versionNumber', 'block.kind', 'block.text', 'block.createdAt', 'block.changedAt'])
    .select(['judgement.likelihoodTerm', 'judgement.probability', ...labelColumns])
    .where('block.cellId', '=', me.cellId)
    .orderBy('block.section')
    .orderBy('block.place')
    .orderBy('block.id')
    .execute();
  return rows.map((row): PastBlock & { productId: string } => ({
    id: row.id,
    productId: row.productId,
    version: row.versionNumber,
    kind: row.kind,
    marking: toMarking(row),
    text: row.text,
    states: states.get(row.id) ?? [],
    from: momentOf(row.createdAt),
    changedAt: momentOf(row.changedAt),
    judgement: row.kind === 'judgement' ? { term: row.likelihoodTerm, probability: row.probability } : undefined,
  }));
}

async function findVersions(trx: Trx, me: Me, { momentOf }: ExerciseTime) {
  const rows = await trx
    .selectFrom('productVersion as version')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'version.cellId').onRef('label.id', '=', 'version.labelId'))
    .select(['version.productId', 'version.number', 'version.title', 'version.createdAt', 'version.submittedAt', ...labelColumns])
    .where('version.cellId', '=', me.cellId)
    .orderBy('version.number')
    .execute();
  return rows.map((row) => ({
    productId: row.productId,
    number: row.number,
    title: row.title,
    marking: toMarking(row),
    from: momentOf(row.createdAt),
    submittedAt: row.submittedAt ? momentOf(row.submittedAt) : undefined,
  }));
}

async function findReleases(trx: Trx, me: Me, { momentOf }: ExerciseTime) {
  const rows = await trx
    .selectFrom('release')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'release.cellId').onRef('label.id', '=', 'release.labelId'))
    .select(['release.id', 'release.productId', 'release.versionNumber', 'release.agencyCode', 'release.releasedAt', 'release.recalledAt'])
    .select(labelColumns)
    .where('release.cellId', '=', me.cellId)
    .orderBy('release.releasedAt')
    .orderBy('release.id')
    .execute();
  const handed = await trx
    .selectFrom('releaseBlock')
    .select(['releaseId', 'blockId'])
    .where('cellId', '=', me.cellId)
    .orderBy('releaseId')
    .orderBy('blockId')
    .execute();
  return rows.map((row) => ({
    productId: row.productId,
    version: row.versionNumber,
    to: row.agencyCode,
    at: momentOf(row.releasedAt),
    recalledAt: row.recalledAt ? momentOf(row.recalledAt) : undefined,
    marking: toMarking(row),
    blockIds: handed.filter(({ releaseId }) => releaseId === row.id).map(({ blockId }) => blockId),
  }));
}

/** Products with all versions, blocks and releases; since when somebody is an author is not kept. */
export async function findPastProducts(
  trx: Trx,
  me: Me,
  time: ExerciseTime,
  states: ReadonlyMap<string, PastBlock['states']>,
): Promise<PastProduct[]> {
  const products = await trx
    .selectFrom('product')
    .select(['id', 'agencyCode'])
    .where('cellId', '=', me.cellId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const authors = await trx
    .selectFrom('productAuthor')
    .select(['productId', 'personId'])
    .where('cellId', '=', me.cellId)
    .orderBy('productId')
    .orderBy('personId')
    .execute();
  const [blocks, versions, releases] = [
    await findBlocks(trx, me, time, states),
    await findVersions(trx, me, time),
    await findReleases(trx, me, time),
  ];
  return products.map(({ id, agencyCode }) => ({
    id,
    agency: agencyCode,
    authors: authors.filter(({ productId }) => productId === id).map(({ personId }) => personId),
    versions: versions.filter(({ productId }) => productId === id),
    blocks: blocks.filter(({ productId }) => productId === id),
    releases: releases.filter(({ productId }) => productId === id),
  }));
}
