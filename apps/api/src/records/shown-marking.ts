import { sql } from 'kysely';
import { joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';

/** What a picture shows: claims, entities by their names, items by their titles. */
export interface Shown {
  claimIds: readonly string[];
  /** Every identity whose name may stand there. */
  entityIds: readonly string[];
  itemIds: readonly string[];
}

/** What all that a picture shows is marked with together; null when it shows nothing. */
export async function markingOfShown(trx: Trx, me: Me, { claimIds, entityIds, itemIds }: Shown): Promise<Marking | null> {
  const ofClaims = await trx
    .selectFrom('claim')
    .select('labelId')
    .distinct()
    .where('cellId', '=', me.cellId)
    .where('retractedAt', 'is', null)
    .where(
      sql<boolean>`(claim.id = any (${claimIds}::uuid[]) or (claim.predicate in ('name', 'alias') and claim.subject_id = any (${entityIds}::uuid[])))`,
    )
    .execute();
  const ofItems = await trx
    .selectFrom('item')
    .select('labelId')
    .distinct()
    .where('cellId', '=', me.cellId)
    .where(sql<boolean>`item.id = any (${itemIds}::uuid[])`)
    .execute();
  const labelIds = [...new Set([...ofClaims, ...ofItems].map((row) => row.labelId))];
  if (labelIds.length === 0) return null;
  const rows = await trx.selectFrom('label').select(labelColumns).where('cellId', '=', me.cellId).where('id', 'in', labelIds).execute();
  return joinAll(rows.map(toMarking) as [Marking, ...Marking[]]);
}
