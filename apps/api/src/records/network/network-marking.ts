import { sql, type RawBuilder } from 'kysely';
import { joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';

/** Whether a claim stands behind one of some lines, or names one of some entities. */
export function claimsShown(claimIds: readonly string[], entityIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(claim.id = any (${claimIds}::uuid[])
    or (claim.retracted_at is null and claim.predicate in ('name', 'alias') and claim.subject_id = any (${entityIds}::uuid[])))`;
}

/** What some claims, and those that name some entities, are marked with together; null when there are none. */
export async function networkMarking(trx: Trx, me: Me, claimIds: readonly string[], entityIds: readonly string[]): Promise<Marking | null> {
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'claim.cellId').onRef('label.id', '=', 'claim.labelId'))
    .select(labelColumns)
    .distinct()
    .where('claim.cellId', '=', me.cellId)
    .where(claimsShown(claimIds, entityIds))
    .execute();
  return rows.length > 0 ? joinAll(rows.map(toMarking) as [Marking, ...Marking[]]) : null;
}
