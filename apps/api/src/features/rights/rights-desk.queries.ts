import { sql } from 'kysely';
import type { CheckCard, CorrectionCard, DueReview, Tombstone } from '@workbench/contract';
import { CorrectionKind, CorrectionState, defaultRetentionDays, isReviewDue, LegalGround, NecessityVerdict } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import { findClaimCards } from '../../records/claim-cards';
import { findNames } from '../../records/entity-names';

/** Rows of each list of the desk that are shown. */
const shown = 100;

/** Days after which data on a person is looked at again in this cell. */
export async function findRetentionDays(trx: Trx, me: Me): Promise<number> {
  const row = await trx.selectFrom('rightsSetting').select('retentionDays').where('cellId', '=', me.cellId).executeTakeFirst();
  return row?.retentionDays ?? defaultRetentionDays;
}

/** Persons whose data is older than the cell keeps it unseen, the oldest first; on the exercise clock. */
export async function findDueReviews(trx: Trx, me: Me, retentionDays: number, now: string): Promise<DueReview[]> {
  const { rows } = await sql<{
    id: string;
    claimCount: number;
    newestAt: Date | null;
    keepUntil: string | null;
    keepReason: string | null;
  }>`
    select s.id, count(*)::int as claim_count, max(i.reported_at) as newest_at, r.keep_until::text as keep_until, r.reason as keep_reason
    from (
      select c.subject_id as id, c.item_id from claim c where c.cell_id = ${me.cellId} and c.retracted_at is null
      union all
      select c.object_id, c.item_id from claim c where c.cell_id = ${me.cellId} and c.retracted_at is null and c.object_id is not null) s
    join entity e on e.cell_id = ${me.cellId} and e.id = s.id and e.kind = 'person'
    left join item i on i.cell_id = ${me.cellId} and i.id = s.item_id
    left join lateral (select v.keep_until, v.reason from retention_review v
      where v.cell_id = ${me.cellId} and v.entity_id = s.id and v.outcome = 'keep' order by v.decided_at desc, v.id desc limit 1) r on true
    group by s.id, r.keep_until, r.reason
    order by newest_at nulls first, s.id`.execute(trx);
  const due = rows
    .map((row) => ({ ...row, newestAt: row.newestAt?.toISOString() ?? null }))
    .filter((row) => isReviewDue(row, retentionDays, now))
    .slice(0, shown);
  const names = await findNames(
    trx,
    me,
    due.map((row) => row.id),
  );
  return due.flatMap(({ id, claimCount, newestAt, keepUntil, keepReason }) => {
    const entity = names.get(id);
    return entity ? [{ entity, claimCount, newestAt, keepUntil, keepReason }] : [];
  });
}

/** Checks: one by its id, or those that wait for the officer or for an answer. */
export async function findChecks(trx: Trx, me: Me, id?: string): Promise<CheckCard[]> {
  const rows = await trx
    .selectFrom('necessityCheck')
    .innerJoin('person', 'person.id', 'openedBy')
    .select(['necessityCheck.id', 'claimId', 'concern', 'displayName', 'openedAt', 'verdict', 'reason', 'answer', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where((eb) => (id ? eb('necessityCheck.id', '=', id) : eb.or([eb('verdict', 'is', null), eb('verdict', '=', 'ask')])))
    .orderBy('openedAt')
    .orderBy('necessityCheck.id')
    .limit(shown)
    .execute();
  const claims = await findClaimCards(trx, me, { ids: rows.map((row) => row.claimId) });
  return rows.flatMap((row) => {
    const claim = claims.find((one) => one.id === row.claimId);
    if (!claim) return [];
    const { concern, reason, answer, rowVersion } = row;
    const verdict = NecessityVerdict.nullable().parse(row.verdict);
    return [
      {
        id: row.id,
        claim,
        concern,
        openedBy: row.displayName,
        openedAt: row.openedAt.toISOString(),
        verdict,
        reason,
        answer,
        version: rowVersion,
      },
    ];
  });
}

/** Requests for correction or erasure: one by its id, or all, open ones first. */
export async function findCorrections(trx: Trx, me: Me, id?: string): Promise<CorrectionCard[]> {
  const rows = await trx
    .selectFrom('correctionRequest')
    .innerJoin('label', (on) =>
      on.onRef('label.cellId', '=', 'correctionRequest.cellId').onRef('label.id', '=', 'correctionRequest.labelId'),
    )
    .innerJoin('person', 'person.id', 'askedBy')
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'correctionRequest.cellId').onRef('item.id', '=', 'correctionRequest.itemId'))
    .select(['correctionRequest.id', 'correctionRequest.kind', 'claimId', 'itemId', 'item.title', 'grounds', 'displayName', 'askedAt'])
    .select(['state', 'reason', 'remedy', 'rowVersion', ...labelColumns])
    .where('correctionRequest.cellId', '=', me.cellId)
    .$if(id !== undefined, (query) => query.where('correctionRequest.id', '=', id!))
    .orderBy(sql`state <> 'open'`)
    .orderBy('askedAt', 'desc')
    .orderBy('correctionRequest.id')
    .limit(shown)
    .execute();
  const claims = await findClaimCards(trx, me, { ids: rows.flatMap((row) => row.claimId ?? []) });
  return rows.map((row) => ({
    id: row.id,
    kind: CorrectionKind.parse(row.kind),
    claimId: row.claimId,
    itemId: row.itemId,
    claim: claims.find((one) => one.id === row.claimId) ?? null,
    itemTitle: row.title,
    grounds: row.grounds,
    askedBy: row.displayName,
    askedAt: row.askedAt.toISOString(),
    state: CorrectionState.parse(row.state),
    reason: row.reason,
    remedy: row.remedy,
    marking: toMarking(row),
    version: row.rowVersion,
  }));
}

/** What was erased, newest first. */
export async function findTombstones(trx: Trx, me: Me): Promise<Tombstone[]> {
  const rows = await trx
    .selectFrom('erasure')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'erasure.cellId').onRef('label.id', '=', 'erasure.labelId'))
    .innerJoin('person', 'person.id', 'erasedBy')
    .select(['erasure.id', 'claimId', 'itemId', 'reason', 'legalGround', 'displayName', 'erasedAt', ...labelColumns])
    .where('erasure.cellId', '=', me.cellId)
    .orderBy('erasedAt', 'desc')
    // An item and its claims are erased in one moment; what they were tells their order, not the ids that tombstones got by chance.
    .orderBy('itemId')
    .orderBy('claimId')
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    itemId: row.itemId,
    reason: row.reason,
    legalGround: LegalGround.parse(row.legalGround),
    erasedBy: row.displayName,
    erasedAt: row.erasedAt.toISOString(),
    marking: toMarking(row),
  }));
}
