import { sql } from 'kysely';
import { joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';

/** What some claims, and those that name some entities, are marked with together; null when there are none. */
export async function networkMarking(trx: Trx, me: Me, claimIds: readonly string[], entityIds: readonly string[]): Promise<Marking | null> {
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'claim.cellId').onRef('label.id', '=', 'claim.labelId'))
    .select(labelColumns)
    .distinct()
    .where('claim.cellId', '=', me.cellId)
    .where('retractedAt', 'is', null)
    .where(
      sql<boolean>`(claim.id = any (${claimIds}::uuid[]) or (predicate in ('name', 'alias') and subject_id = any (${entityIds}::uuid[])))`,
    )
    .execute();
  return rows.length > 0 ? joinAll(rows.map(toMarking) as [Marking, ...Marking[]]) : null;
}
