import { sql, type RawBuilder } from 'kysely';
import { joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';

/** What a picture shows: claims, entities by their names, items by their titles. */
export interface Shown {
  claimIds: readonly string[];
  /** Every identity whose name may stand there. */
  entityIds?: readonly string[];
  itemIds?: readonly string[];
}

/** Whether a claim is one of those that are shown, or names one of the entities. */
export function claimsShown({ claimIds, entityIds = [] }: Shown): RawBuilder<boolean> {
  return sql<boolean>`(claim.id = any (${claimIds}::uuid[])
    or (claim.retracted_at is null and claim.predicate in ('name', 'alias') and claim.subject_id = any (${entityIds}::uuid[])))`;
}

/** What all that a picture shows is marked with together; null when it shows nothing. */
export async function markingOfShown(trx: Trx, me: Me, shown: Shown): Promise<Marking | null> {
  const { itemIds = [] } = shown;
  const ofClaims = await trx
    .selectFrom('claim')
    .select('labelId')
    .distinct()
    .where('cellId', '=', me.cellId)
    .where(claimsShown(shown))
    .execute();
  const ofItems =
    itemIds.length === 0
      ? []
      : await trx
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
