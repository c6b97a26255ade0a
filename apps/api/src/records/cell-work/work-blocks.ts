import type { WorkBlock } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { ExerciseTime } from './exercise-time';

async function findCites(trx: Trx, me: Me, { momentOf }: ExerciseTime, behind: (claimId: string) => string[]) {
  const rows = await trx
    .selectFrom('citation')
    .select(['blockId', 'itemId', 'claimId', 'createdAt'])
    .where('cellId', '=', me.cellId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const cites = new Map<string, WorkBlock['cites'][number][]>();
  for (const { blockId, itemId, claimId, createdAt } of rows) {
    const items = itemId === null ? (claimId === null ? [] : behind(claimId)) : [itemId];
    const found = items.map((item) => ({ itemId: item, at: momentOf(createdAt) }));
    cites.set(blockId, [...(cites.get(blockId) ?? []), ...found]);
  }
  return cites;
}

/** All blocks of all versions with what they rest on; a block is the work of whoever began it, for the agency of its product. */
export async function findWorkBlocks(trx: Trx, me: Me, time: ExerciseTime, behind: (claimId: string) => string[]): Promise<WorkBlock[]> {
  const rows = await trx
    .selectFrom('productBlock as block')
    .innerJoin('product', (on) => on.onRef('product.cellId', '=', 'block.cellId').onRef('product.id', '=', 'block.productId'))
    .innerJoin('productVersion as version', (on) =>
      on
        .onRef('version.cellId', '=', 'block.cellId')
        .onRef('version.productId', '=', 'block.productId')
        .onRef('version.number', '=', 'block.versionNumber'),
    )
    .leftJoin('judgement', (on) => on.onRef('judgement.cellId', '=', 'block.cellId').onRef('judgement.blockId', '=', 'block.id'))
    .select(['block.id', 'block.lineageId', 'block.productId', 'block.versionNumber', 'block.kind', 'block.text', 'block.createdBy'])
    .select(['block.changedAt', 'product.agencyCode', 'version.submittedAt', 'judgement.likelihoodTerm', 'judgement.probability'])
    .where('block.cellId', '=', me.cellId)
    .orderBy('block.productId')
    .orderBy('block.versionNumber')
    .orderBy('block.place')
    .orderBy('block.id')
    .execute();
  const cites = await findCites(trx, me, time, behind);
  const submitted = rows.filter(({ submittedAt }) => submittedAt !== null);
  const last = new Map(submitted.map(({ productId, versionNumber }) => [productId, versionNumber]));
  return rows.map((row) => ({
    id: row.id,
    lineageId: row.lineageId,
    productId: row.productId,
    version: row.versionNumber,
    personId: row.createdBy,
    agency: row.agencyCode,
    isLastSubmitted: last.get(row.productId) === row.versionNumber,
    at: time.momentOf(row.changedAt),
    cites: cites.get(row.id) ?? [],
    judgement: row.kind === 'judgement' ? { term: row.likelihoodTerm, probability: row.probability, statement: row.text } : undefined,
  }));
}
