import type { CitationCard } from '@workbench/contract';
import { AgencyCode, ClaimId, ItemId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findClaimCards } from './claim-cards';
import { findCitedCharts } from './exhibits';
import { findCitedTechniques } from './technique-exhibits';
import { findGradings } from './gradings';
import { labelColumns, toMarking } from '../platform/labels';

type Item = Omit<CitationCard, 'id' | 'claimId' | 'claim' | 'itemId' | 'exhibit' | 'technique'>;

/** What a citation does not have that names something else. */
const nothing = {
  itemId: null,
  claimId: null,
  claim: null,
  exhibit: null,
  technique: null,
  sourceDescriptor: null,
  reportedAt: null,
  gradings: [],
};

async function findCitedItems(trx: Trx, me: Me, itemIds: readonly string[]): Promise<Map<string, Item>> {
  if (itemIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(['item.id', 'title', 'agencyCode', 'sourceDescriptor', 'reportedAt', 'handling', ...labelColumns])
    .where('item.cellId', '=', me.cellId)
    .where('item.id', 'in', [...itemIds])
    .execute();
  const gradings = await findGradings(trx, me.cellId, itemIds);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title,
        agency: AgencyCode.parse(row.agencyCode),
        sourceDescriptor: row.sourceDescriptor,
        reportedAt: row.reportedAt.toISOString(),
        gradings: (gradings.get(row.id) ?? []).map(({ agency, grading }) => ({ agency, grading })),
        marking: toMarking(row),
        handling: row.handling,
      },
    ]),
  );
}

/** Citations of the visible blocks of a version, by block, in the order in which they were made. */
export async function findCitations(trx: Trx, me: Me, productId: string, number: number): Promise<Map<string, CitationCard[]>> {
  const rows = await trx
    .selectFrom('citation')
    .select(['id', 'blockId', 'itemId', 'claimId', 'chartId', 'techniqueId'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', number)
    .orderBy('createdAt')
    // Not by id: the next version is a copy with ids by chance, and stands in the same order.
    .orderBy('itemId')
    .orderBy('claimId')
    .orderBy('chartId')
    .orderBy('chartNumber')
    .orderBy('techniqueId')
    .execute();
  const claims = new Map(
    (await findClaimCards(trx, me, { ids: rows.flatMap((row) => row.claimId ?? []) })).map((claim) => [claim.id as string, claim]),
  );
  const items = await findCitedItems(trx, me, [
    ...rows.flatMap((row) => row.itemId ?? []),
    ...[...claims.values()].flatMap((claim) => claim.source?.itemId ?? []),
  ]);
  const charts = await findCitedCharts(
    trx,
    me,
    rows.flatMap((row) => (row.chartId ? row.id : [])),
  );
  const techniques = await findCitedTechniques(
    trx,
    me,
    rows.flatMap((row) => (row.techniqueId ? row.id : [])),
  );
  const byBlock = new Map<string, CitationCard[]>();
  for (const { id, blockId, itemId, claimId } of rows) {
    const item = itemId ? items.get(itemId) : undefined;
    const claim = claimId ? claims.get(claimId) : undefined;
    const card: CitationCard | undefined = item
      ? { ...nothing, id, itemId: ItemId.parse(itemId), ...item }
      : claim && {
          ...nothing,
          id,
          itemId: claim.source ? claim.source.itemId : null,
          claimId: ClaimId.parse(claim.id),
          title: claim.source?.title ?? claim.judgement ?? '',
          claim: { subject: claim.subject.name, predicate: claim.predicate, object: claim.object?.name ?? claim.value ?? '' },
          agency: claim.source?.agency ?? claim.agency,
          sourceDescriptor: (claim.source && items.get(claim.source.itemId)?.sourceDescriptor) ?? null,
          reportedAt: claim.source?.reportedAt ?? null,
          gradings: (claim.source?.gradings ?? []).map(({ agency, grading }) => ({ agency, grading })),
          marking: claim.marking,
          handling: claim.source?.handling ?? null,
        };
    const pinned = charts.get(id) ?? techniques.get(id);
    const shown = pinned ? { ...nothing, id, ...pinned } : card;
    if (shown) byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), shown]);
  }
  return byBlock;
}
