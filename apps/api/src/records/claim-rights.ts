import type { ClaimRights, Erased } from '@workbench/contract';
import { LegalGround, NecessityVerdict, Purpose } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** Columns of an erasure joined with who did it. */
export const erasedColumns = ['reason', 'legalGround', 'erasedAt', 'displayName'] as const;

/** That words were taken out, as its row says. */
export function toErased(row: { reason: string; legalGround: string; erasedAt: Date; displayName: string }): Erased {
  return { at: row.erasedAt.toISOString(), by: row.displayName, reason: row.reason, legalGround: LegalGround.parse(row.legalGround) };
}

type Found = Omit<ClaimRights, 'isPersonal'>;

/** Nothing was said, checked or erased. */
export const noRights: Found = { purpose: null, necessity: null, check: null, erased: null };

/** Purpose, newest check and tombstone of claims, by claim id; claims without any are absent. */
export async function findClaimRights(trx: Trx, me: Me, claimIds: readonly string[]): Promise<Map<string, Found>> {
  const rights = new Map<string, Found>();
  if (claimIds.length === 0) return rights;
  const add = (id: string, found: Partial<Found>) => rights.set(id, { ...(rights.get(id) ?? noRights), ...found });
  const ids = [...claimIds];
  const purposes = await trx
    .selectFrom('claimPurpose')
    .select(['claimId', 'purpose', 'necessity'])
    .where('cellId', '=', me.cellId)
    .where('claimId', 'in', ids)
    .execute();
  for (const { claimId, purpose, necessity } of purposes) add(claimId, { purpose: Purpose.parse(purpose), necessity });
  const checks = await trx
    .selectFrom('necessityCheck')
    .distinctOn('claimId')
    .select(['claimId', 'id', 'verdict', 'reason', 'answer', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where('claimId', 'in', ids)
    .orderBy('claimId')
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const { claimId, id, verdict, reason, answer, rowVersion } of checks) {
    add(claimId, { check: { id, verdict: NecessityVerdict.nullable().parse(verdict), reason, answer, version: rowVersion } });
  }
  const erasures = await trx
    .selectFrom('erasure')
    .innerJoin('person', 'person.id', 'erasedBy')
    .select(['claimId', ...erasedColumns])
    .where('cellId', '=', me.cellId)
    .where('claimId', 'in', ids)
    .execute();
  for (const row of erasures) add(row.claimId!, { erased: toErased(row) });
  return rights;
}
