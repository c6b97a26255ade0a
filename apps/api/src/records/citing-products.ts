import type { CitingProduct } from '@workbench/contract';
import { sql } from 'kysely';
import type { Me, Trx } from '../platform/as-actor';
import { findHeads } from './product-heads';

/** Products of which a block that the reader sees cites one of some claims or items, or a chart or technique that shows one of them, by the newest version that the reader sees, newest first. */
export async function findCitingProducts(
  trx: Trx,
  me: Me,
  cited: { claimIds: readonly string[]; itemIds: readonly string[] },
): Promise<CitingProduct[]> {
  const rows = await trx
    .selectFrom('citation')
    .select(['productId', 'versionNumber'])
    .distinct()
    .where('cellId', '=', me.cellId)
    .where(
      // Each way of citing from its index; with "or" every citation of the cell would be held against every exhibit.
      sql<boolean>`id in (select x.id from citation x where x.cell_id = ${me.cellId} and x.claim_id = any (${cited.claimIds}::uuid[])
        union all select x.id from citation x where x.cell_id = ${me.cellId} and x.item_id = any (${cited.itemIds}::uuid[])
        union all select s.citation_id from exhibit_claim s where s.cell_id = ${me.cellId} and s.claim_id = any (${cited.claimIds}::uuid[])
        union all select s.citation_id from technique_exhibit s where s.cell_id = ${me.cellId}
          and (s.claim_ids && ${cited.claimIds}::uuid[] or s.item_ids && ${cited.itemIds}::uuid[]))`,
    )
    .execute();
  if (rows.length === 0) return [];
  const citing = new Set(rows.map((row) => `${row.productId} ${row.versionNumber}`));
  const seen = new Set<string>();
  return (await findHeads(trx, me)).flatMap((head) => {
    // A version that was written anew and cites it no longer does not speak of it.
    if (seen.has(head.productId)) return [];
    seen.add(head.productId);
    if (!citing.has(`${head.productId} ${head.number}`)) return [];
    const { productId: id, title, kind, agency, state, titleMarking: marking } = head;
    return [{ id, title, kind, agency, state, marking }];
  });
}
