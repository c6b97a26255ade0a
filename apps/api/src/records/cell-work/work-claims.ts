import type { ClaimStatus, Verdict, WorkClaim, WorkResolution } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { ExerciseTime } from './exercise-time';

/** Items that each claim rests on: its own, or those of the claims that it cites, and so on. */
function itemsBehind(
  claims: readonly { id: string; itemId: string | null }[],
  citations: readonly { claimId: string; citedClaimId: string }[],
): (claimId: string) => string[] {
  const own = new Map(claims.map(({ id, itemId }) => [id, itemId]));
  const cited = new Map<string, string[]>();
  for (const { claimId, citedClaimId } of citations) cited.set(claimId, [...(cited.get(claimId) ?? []), citedClaimId]);
  const known = new Map<string, string[]>();
  const behind = (id: string): string[] => {
    const there = known.get(id);
    if (there) return there;
    // A claim cannot cite what was made after it, so this ends; should it ever turn round, nothing is added twice.
    known.set(id, []);
    const item = own.get(id);
    const found = [...new Set([...(item ? [item] : []), ...(cited.get(id) ?? []).flatMap(behind)])];
    known.set(id, found);
    return found;
  };
  return behind;
}

/** All claims of the cell with the items behind them, and by which claim which items are found. */
export async function findWorkClaims(trx: Trx, me: Me, { momentOf }: ExerciseTime) {
  const rows = await trx.selectFrom('claim').selectAll().where('cellId', '=', me.cellId).orderBy('createdAt').orderBy('id').execute();
  const citations = await trx
    .selectFrom('claimCitation')
    .select(['claimId', 'citedClaimId'])
    .where('cellId', '=', me.cellId)
    .orderBy('claimId')
    .orderBy('citedClaimId')
    .execute();
  const behind = itemsBehind(rows, citations);
  const claims = rows.map((row): WorkClaim => ({
    id: row.id,
    predicate: row.predicate,
    subjectId: row.subjectId,
    object: row.objectId === null ? { value: row.value ?? '' } : { entityId: row.objectId },
    status: row.status as ClaimStatus,
    isJudgement: row.itemId === null,
    itemIds: behind(row.id),
    validFrom: row.validFrom ?? undefined,
    validTo: row.validTo ?? undefined,
    agency: row.agencyCode,
    personId: row.createdBy,
    at: momentOf(row.createdAt),
    retractedAt: row.retractedAt ? momentOf(row.retractedAt) : undefined,
  }));
  return { claims, behind };
}

/** All verdicts of the cell with the items that they rest on. */
export async function findWorkResolutions(
  trx: Trx,
  me: Me,
  { momentOf }: ExerciseTime,
  behind: (claimId: string) => string[],
): Promise<WorkResolution[]> {
  const rows = await trx.selectFrom('resolution').selectAll().where('cellId', '=', me.cellId).orderBy('createdAt').orderBy('id').execute();
  const citations = await trx
    .selectFrom('resolutionCitation')
    .select(['resolutionId', 'claimId'])
    .where('cellId', '=', me.cellId)
    .orderBy('resolutionId')
    .orderBy('claimId')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leftId: row.leftId,
    rightId: row.rightId,
    verdict: row.verdict as Verdict,
    itemIds: [...new Set(citations.filter(({ resolutionId }) => resolutionId === row.id).flatMap(({ claimId }) => behind(claimId)))],
    agency: row.agencyCode,
    personId: row.createdBy,
    at: momentOf(row.createdAt),
    withdrawnAt: row.withdrawnAt ? momentOf(row.withdrawnAt) : undefined,
  }));
}
