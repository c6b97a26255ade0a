import type { BodyOf, reviewRetention } from '@workbench/contract';
import { joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { labelFor } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { findClaimCards } from '../../records/claim-cards';
import { eraseOne } from './erasures.commands';

/** Says after how many days data on a person is looked at again. */
export async function setRetentionDays(trx: Trx, me: Me, days: number): Promise<{ days: number }> {
  if (me.role !== 'instructor') mustBeAllowed(me, 'decide_rights');
  const changed = { retentionDays: days, changedBy: me.personId, changedAt: new Date() };
  await trx
    .insertInto('rightsSetting')
    .values({ cellId: me.cellId, ...changed })
    .onConflict((conflict) => conflict.column('cellId').doUpdateSet(changed))
    .execute();
  await audit(trx, { deed: 'set_retention', subjectKind: 'cell', detail: { days } });
  return { days };
}

/** Keeps a person's data until a day of the exercise, or erases every claim about them that the officer sees. */
export async function review(trx: Trx, me: Me, body: BodyOf<typeof reviewRetention>): Promise<{ erased: number }> {
  mustBeAllowed(me, 'decide_rights');
  const claims = await findClaimCards(trx, me, { entityIds: [body.entityId] });
  if (claims.length === 0) throw new Problem('not_found');
  const standing = claims.filter((claim) => !claim.rights.erased);
  if (standing.length === 0) throw new Problem('not_in_this_state');
  const labelId = await labelFor(trx, joinAll(standing.map((claim) => claim.marking) as [Marking, ...Marking[]]));
  const { entityId, outcome, reason } = body;
  await trx
    .insertInto('retentionReview')
    .values({
      cellId: me.cellId,
      id: newId(),
      entityId,
      labelId,
      outcome,
      reason,
      keepUntil: outcome === 'keep' ? body.until : null,
      decidedBy: me.personId,
    })
    .execute();
  if (outcome === 'erase') {
    for (const claim of standing) await eraseOne(trx, me, { claimId: claim.id, reason, legalGround: body.legalGround });
  }
  await audit(trx, { deed: `retention_${outcome}`, subjectKind: 'entity', subjectId: entityId, labelId });
  return { erased: outcome === 'erase' ? standing.length : 0 };
}
