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

/**
 * Who and what was where, of claims oldest first. A place without a position of its own lies where the place lies that it is
 * located at; of several positions of a place the best one stands for it, and each is a spot of its own.
 */
export function locate(claims: readonly Whereabout[], oneOf: (id: string) => string): Spot[] {
  const best = new Map<string, Located & { isConfirmed: boolean }>();
  const dates = datesOf(claims, oneOf);
  const timeOf = ({ validFrom, validTo, subjectId, objectId }: Whereabout) =>
    spanOf(validFrom as PartialDate | null, validTo as PartialDate | null) ??
    dates.get(oneOf(subjectId)) ??
    (objectId ? dates.get(oneOf(objectId)) : undefined);
  const spots: Spot[] = [];
  for (const claim of claims) {
    const position = claim.predicate === 'position' && claim.value ? parsePosition(claim.value) : undefined;
    if (!position) continue;
    const entityId = oneOf(claim.subjectId);
    const located = { claimId: claim.id, position, isConfirmed: claim.status === 'confirmed' };
    if (isBetter(located, best.get(entityId))) best.set(entityId, located);
    spots.push({ claim, entityId, placeId: null, located, time: timeOf(claim) });
  }
  const links = claims.filter((claim) => claim.objectId !== null && oneOf(claim.subjectId) !== oneOf(claim.objectId));
  const own = new Set(best.keys());
  for (let step = 0; step < mostSteps; step += 1) {
    const found = new Map<string, Located & { isConfirmed: boolean }>();
    for (const { predicate, subjectId, objectId } of links) {
      const [inside, around] = [oneOf(subjectId), best.get(oneOf(objectId!))];
      if ((predicate === 'located_at' || predicate === 'location') && around && !best.has(inside)) {
        if (isBetter(around, found.get(inside))) found.set(inside, around);
      }
    }
    if (found.size === 0) break;
    for (const [id, located] of found) best.set(id, located);
  }
  for (const claim of links) {
    const [entityId, placeId] = [oneOf(claim.subjectId), oneOf(claim.objectId!)];
    const located = best.get(placeId);
    // What has a position of its own is drawn there, not where it is said to lie as well.
    if (!located || (own.has(entityId) && (claim.predicate === 'located_at' || claim.predicate === 'location'))) continue;
    spots.push({ claim, entityId, placeId, located, time: timeOf(claim) });
  }
  return spots;
}
