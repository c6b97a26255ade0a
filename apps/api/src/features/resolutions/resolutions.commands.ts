import { sql } from 'kysely';
import type { BodyOf, ClaimCard, ResolutionCard, resolveEntities } from '@workbench/contract';
import { joinAll, type Marking, type ResolutionId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { findClaimCards } from '../../records/claim-cards';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { findResolutionCards } from '../../records/resolution-cards';

/**
 * Claims a resolution rests on: those cited, else all visible standing names of both sides.
 * Each side has at least one, so that nobody sees a resolution without seeing both identities.
 */
async function groundsOf(trx: Trx, me: Me, { leftId, rightId, citedClaimIds }: BodyOf<typeof resolveEntities>): Promise<ClaimCard[]> {
  const cited = await findClaimCards(trx, me, { ids: citedClaimIds });
  if (cited.length !== new Set(citedClaimIds).size) throw new Problem('not_found');
  const about = await findClaimCards(trx, me, { entityIds: [leftId, rightId] });
  const isNaming = (claim: ClaimCard) => (claim.predicate === 'name' || claim.predicate === 'alias') && !claim.retracted;
  const isAbout = (id: string) => (claim: ClaimCard) => claim.subject.id === id || claim.object?.id === id;
  const naming = about.filter((claim) => isNaming(claim) && (claim.subject.id === leftId || claim.subject.id === rightId));
  const grounds = cited.length > 0 ? cited : naming;
  const missing = [leftId, rightId].filter((id) => !grounds.some(isAbout(id)));
  return [...new Set([...grounds, ...missing.flatMap((id) => naming.find(isAbout(id)) ?? about.find(isAbout(id)) ?? [])])];
}

async function getResolution(trx: Trx, me: Me, id: string): Promise<ResolutionCard> {
  const [card] = await findResolutionCards(trx, me, { id });
  if (!card) throw new Problem('not_found');
  return card;
}

/** Says whether two identities are one; the marking is the join of the claims it rests on. */
export async function resolve(trx: Trx, me: Me, body: BodyOf<typeof resolveEntities>): Promise<ResolutionCard> {
  mustBeAllowed(me, 'resolve_entities');
  if (body.leftId === body.rightId) throw new Problem('statement_invalid', { fields: [{ path: 'body.rightId', message: 'same_entity' }] });
  const visible = await trx
    .selectFrom('entity')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where('id', 'in', [body.leftId, body.rightId])
    .execute();
  if (visible.length !== 2) throw new Problem('not_found');
  const grounds = await groundsOf(trx, me, body);
  if (grounds.length === 0) throw new Problem('not_found');
  const labelId = await labelFor(trx, joinAll(grounds.map((claim) => claim.marking) as [Marking, ...Marking[]]));
  const [leftId, rightId] = [body.leftId, body.rightId].toSorted() as [string, string];
  const id = newId<ResolutionId>();
  const { cellId } = me;
  await trx
    .insertInto('resolution')
    .values({
      cellId,
      id,
      labelId,
      leftId,
      rightId,
      verdict: body.verdict,
      reason: body.reason,
      createdBy: me.personId,
      agencyCode: me.agency,
    })
    .execute();
  await trx
    .insertInto('resolutionCitation')
    .values(grounds.map((claim) => ({ cellId, resolutionId: id, claimId: claim.id, labelId })))
    .execute();
  await tell(trx, me, { kind: 'resolution', subjectId: id, labelId });
  const card = await getResolution(trx, me, id);
  await audit(trx, { deed: 'resolve_entities', subjectKind: 'resolution', subjectId: id, labelId, detail: { verdict: body.verdict } });
  return card;
}

/** Withdraws a resolution; what it joined is apart again. */
export async function withdraw(trx: Trx, me: Me, id: string): Promise<ResolutionCard> {
  const card = await getResolution(trx, me, id);
  if (card.withdrawnAt) throw new Problem('already_retracted');
  if (!card.may.withdraw) throw new Problem('not_allowed');
  const { labelId } = await trx
    .updateTable('resolution')
    .set({ withdrawnAt: sql`now()`, withdrawnBy: me.personId })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'resolution', subjectId: id, labelId });
  const withdrawn = await getResolution(trx, me, id);
  await audit(trx, { deed: 'withdraw_resolution', subjectKind: 'resolution', subjectId: id, labelId });
  return withdrawn;
}
