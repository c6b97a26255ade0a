import type { ClaimCard, Dossier } from '@workbench/contract';
import { conflictsIn, contradictions, findPredicate, mayDo, predicatesOf, type Claim, type EntityKind } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findCitingProducts } from '../../records/citing-products';
import { findClaimCards } from '../../records/claim-cards';
import { findNames } from '../../records/entity-names';
import { toIdentities } from '../../records/identities';
import { findResolutionCards, findStandingResolutions } from '../../records/resolution-cards';
import { itemsOf, neighboursOf } from './neighbourhood';

/** Claims as the search for contradictions takes them; identities that are one are one subject. */
function stated(claims: readonly ClaimCard[], ids: ReadonlySet<string>, entityId: string) {
  const one = (id: string) => (ids.has(id) ? entityId : id);
  return claims.map((claim) => ({
    id: claim.id,
    subjectId: one(claim.subject.id) as Claim['subjectId'],
    predicate: claim.predicate,
    object: (claim.object ? { entityId: one(claim.object.id) } : { value: claim.value ?? '' }) as Claim['object'],
    status: claim.status,
    ...(claim.retracted ? { retracted: claim.retracted as Claim['retracted'] & object } : {}),
  }));
}

/** Predicates that could be said of the subject and that no standing claim says of it. */
function unknownOf(kind: EntityKind, claims: readonly ClaimCard[], ids: ReadonlySet<string>): string[] {
  const said = new Set(
    claims
      .filter((claim) => !claim.retracted && (ids.has(claim.subject.id) || findPredicate(claim.predicate)?.isDirected === false))
      .map((claim) => claim.predicate),
  );
  return predicatesOf(kind).flatMap(({ key }) => (said.has(key) ? [] : key));
}

/** The dossier of an entity and of all identities that are one with it, as far as the reader's claims tell. */
export async function getDossier(trx: Trx, me: Me, entityId: string): Promise<Dossier> {
  const standing = await findStandingResolutions(trx, me);
  const ids = toIdentities(standing).identitiesOf(entityId);
  const names = await findNames(trx, me, ids);
  const entity = names.get(entityId);
  if (!entity) throw new Problem('not_found');
  const own = new Set(ids);
  const claims = await findClaimCards(trx, me, { entityIds: ids });
  const resolutions = await findResolutionCards(trx, me, { entityIds: ids });
  const items = itemsOf(claims);
  const conflicts = conflictsIn(standing).map(({ leftId, rightId }) => `${leftId} ${rightId}`);
  return {
    entity,
    identities: [...names.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    claims,
    contradictions: contradictions(stated(claims, own, entityId)),
    resolutions,
    conflictIds: resolutions
      .filter((one) => one.verdict === 'different' && !one.withdrawnAt && conflicts.includes(`${one.left.id} ${one.right.id}`))
      .map((one) => one.id),
    neighbours: neighboursOf(claims, own),
    items,
    products: await findCitingProducts(trx, me, {
      claimIds: claims.flatMap((claim) => (claim.retracted ? [] : claim.id)),
      itemIds: items.map((item) => item.id),
    }),
    unknown: unknownOf(entity.kind, claims, own),
    may: { resolve: mayDo(me.role, 'resolve_entities'), readAccess: mayDo(me.role, 'read_audit') },
  };
}
