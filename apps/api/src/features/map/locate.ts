import { parsePosition, spanOf, type PartialDate, type Position, type TimeSpan } from '@workbench/domain';
import type { Whereabout } from './whereabouts.queries';

/** Where something lies, and the claim that says so. */
export interface Located {
  claimId: string;
  position: Position;
}

/** Somebody or something at a place, before names are put to it. */
export interface Spot {
  claim: Whereabout;
  entityId: string;
  placeId: string | null;
  located: Located;
  time: TimeSpan | undefined;
}

/** A room in a house in a town: how far a place without a position is looked for in what it lies in. */
const mostSteps = 3;

/** How good a claim on a position is: what is confirmed before what is suspected, then the more precise. */
function isBetter(one: Located & { isConfirmed: boolean }, other: (Located & { isConfirmed: boolean }) | undefined): boolean {
  if (!other) return true;
  if (one.isConfirmed !== other.isConfirmed) return one.isConfirmed;
  return one.position.precisionMetres < other.position.precisionMetres;
}

/** The span of an event by the first date that is claimed of it. */
function datesOf(claims: readonly Whereabout[], oneOf: (id: string) => string): Map<string, TimeSpan> {
  const dates = new Map<string, TimeSpan>();
  for (const { predicate, subjectId, value } of claims) {
    const span = predicate === 'date' && value && /^\d{4}(-\d{2}){0,2}$/.test(value) ? spanOf(value as PartialDate) : undefined;
    if (span && !dates.has(oneOf(subjectId))) dates.set(oneOf(subjectId), span);
  }
  return dates;
}

type Known = Located & { isConfirmed: boolean };

/** Claims that put somebody or something to a place, each with both its ends apart. */
function linksOf(claims: readonly Whereabout[], oneOf: (id: string) => string): Whereabout[] {
  return claims.filter((claim) => claim.objectId !== null && oneOf(claim.subjectId) !== oneOf(claim.objectId));
}

const liesIn = ({ predicate }: Whereabout) => predicate === 'located_at' || predicate === 'location';

/** A claim on a position, with what it says. */
function positionOf({ id, predicate, value, status }: Whereabout): Known | undefined {
  const position = predicate === 'position' && value ? parsePosition(value) : undefined;
  return position && { claimId: id, position, isConfirmed: status === 'confirmed' };
}

/**
 * Where each thing lies. A place without a position of its own lies where the place lies that it is located at; of several positions
 * of a place the best one stands for it.
 */
export function placesOf(claims: readonly Whereabout[], oneOf: (id: string) => string): Map<string, Known & { isOwn: boolean }> {
  const best = new Map<string, Known & { isOwn: boolean }>();
  for (const claim of claims) {
    const known = positionOf(claim);
    if (known && isBetter(known, best.get(oneOf(claim.subjectId)))) best.set(oneOf(claim.subjectId), { ...known, isOwn: true });
  }
  const links = linksOf(claims, oneOf).filter(liesIn);
  for (let step = 0; step < mostSteps; step += 1) {
    const found = new Map<string, Known>();
    for (const { subjectId, objectId } of links) {
      const [inside, around] = [oneOf(subjectId), best.get(oneOf(objectId!))];
      if (around && !best.has(inside) && isBetter(around, found.get(inside))) found.set(inside, around);
    }
    if (found.size === 0) break;
    for (const [id, located] of found) best.set(id, { ...located, isOwn: false });
  }
  return best;
}

/** Who and what was where, of claims oldest first. Each position of a place is a spot of its own. */
export function locate(claims: readonly Whereabout[], oneOf: (id: string) => string): Spot[] {
  const places = placesOf(claims, oneOf);
  const dates = datesOf(claims, oneOf);
  const timeOf = ({ validFrom, validTo, subjectId, objectId }: Whereabout) =>
    spanOf(validFrom as PartialDate | null, validTo as PartialDate | null) ??
    dates.get(oneOf(subjectId)) ??
    (objectId ? dates.get(oneOf(objectId)) : undefined);
  const spots = claims.flatMap((claim): Spot[] => {
    const located = positionOf(claim);
    return located ? [{ claim, entityId: oneOf(claim.subjectId), placeId: null, located, time: timeOf(claim) }] : [];
  });
  for (const claim of linksOf(claims, oneOf)) {
    const [entityId, placeId] = [oneOf(claim.subjectId), oneOf(claim.objectId!)];
    const located = places.get(placeId);
    // What has a position of its own is drawn there, not where it is said to lie as well.
    if (!located || (places.get(entityId)?.isOwn && liesIn(claim))) continue;
    spots.push({ claim, entityId, placeId, located, time: timeOf(claim) });
  }
  return spots;
}
