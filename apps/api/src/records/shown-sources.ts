import type { ShownSource } from '@workbench/contract';
import { AgencyCode, ItemId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findGradings } from './gradings';

/** Those of some items that the reader sees, as a picture shows them, by id. */
export async function findShownSources(trx: Trx, me: Me, itemIds: readonly string[]): Promise<Map<string, ShownSource>> {
  const ids = [...new Set(itemIds)];
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('item')
    .select(['id', 'title', 'agencyCode', 'reportedAt'])
    .where('cellId', '=', me.cellId)
    .where('id', 'in', ids)
    .execute();
  const gradings = await findGradings(trx, me.cellId, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        itemId: ItemId.parse(row.id),
        title: row.title,
        agency: AgencyCode.parse(row.agencyCode),
        reportedAt: row.reportedAt.toISOString(),
        gradings: gradings.get(row.id) ?? [],
      },
    ]),
  );
}
