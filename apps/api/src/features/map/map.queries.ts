import type { AnswerOf, MapPoint, QueryOf, readPlaces } from '@workbench/contract';
import { boundsOf, isWithin, mayLieIn, parseArea } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findIdentities, nameIdentities, ofKinds } from '../../records/identities';
import { markingOfShown } from '../../records/shown-marking';
import { findShownSources } from '../../records/shown-sources';
import { locate, placesOf, type Spot } from './locate';
import { findLying, findSightings } from './whereabouts.queries';

type Query = QueryOf<typeof readPlaces>;

/** The newest first, what nobody has dated last. */
function newestFirst(a: Spot, b: Spot): number {
  const [one, other] = [a.time?.from ?? '', b.time?.from ?? ''];
  return one === other ? (a.claim.id < b.claim.id ? -1 : 1) : one < other ? 1 : -1;
}

/** Whether a spot is only where a place lies: that is so at any time. */
function isLasting(spot: Spot): boolean {
  return spot.placeId === null && spot.time === undefined;
}

/** Who and what was where, as far as the reader's claims tell. */
export async function findPlaces(trx: Trx, me: Me, query: Query): Promise<AnswerOf<typeof readPlaces>> {
  const identities = await findIdentities(trx, me);
  const { oneOf, identitiesOf } = identities;
  const area = query.area === undefined ? undefined : parseArea(query.area);
  const confirmedOnly = query.confirmedOnly === 'yes';
  const lying = await findLying(trx, me, confirmedOnly);
  // Of who was where only what can be drawn is read: in a large cell most are said to be at places of which nobody has said where they lie.
  const places = [...placesOf(lying, oneOf)].filter(([, { position }]) => !area || mayLieIn(position, area));
  const sightings = await findSightings(
    trx,
    me,
    confirmedOnly,
    places.flatMap(([id]) => identitiesOf(id)),
  );
  const all = locate([...lying, ...sightings], oneOf);
  const roots = new Set(query.root.map(oneOf));
  const fitting = all.filter(
    ({ claim, entityId, placeId, located }) =>
      (query.predicate.length === 0 || query.predicate.includes(claim.predicate)) &&
      (roots.size === 0 || roots.has(entityId) || (placeId !== null && roots.has(placeId))) &&
      (!area || mayLieIn(located.position, area)),
  );
  const kept = await ofKinds(
    trx,
    me,
    identities,
    fitting.map(({ entityId }) => entityId),
    query.kind,
  );
  const wanted = fitting.filter(({ entityId }) => kept.has(entityId));
  const bounds = boundsOf(query);
  const isBounded = bounds.from !== undefined || bounds.to !== undefined;
  const timed = wanted.filter((spot) => !isBounded || isLasting(spot) || (spot.time && isWithin(spot.time, bounds)));
  const shown = timed.toSorted(newestFirst).slice(0, query.limit);
  const names = await nameIdentities(
    trx,
    me,
    identities,
    shown.flatMap(({ entityId, placeId }) => (placeId ? [entityId, placeId] : [entityId])),
  );
  const itemIds = shown.flatMap(({ claim }) => claim.itemId ?? []);
  const sources = await findShownSources(trx, me, itemIds);
  const points = shown.flatMap(({ claim, entityId, placeId, located, time }): MapPoint[] => {
    const [entity, place] = [names.get(entityId), placeId === null ? null : names.get(placeId)];
    if (!entity || place === undefined) return [];
    return [
      {
        id: claim.id,
        entity,
        place,
        predicate: claim.predicate,
        positionClaimId: located.claimId,
        position: located.position,
        time: time ?? null,
        status: claim.status,
        source: (claim.itemId && sources.get(claim.itemId)) || null,
      },
    ];
  });
  return {
    points,
    isCut: timed.length > shown.length,
    undated: isBounded ? wanted.filter((spot) => !isLasting(spot) && !spot.time).length : 0,
    marking: await markingOfShown(trx, me, {
      claimIds: points.flatMap(({ id, positionClaimId }) => [id, positionClaimId]),
      entityIds: [...names.keys()].flatMap(identitiesOf),
      itemIds,
    }),
  };
}
