import { findPredicate } from '../../claims/predicate';
import type { ScoredEvent } from '../scores/event-score';
import { isOf, isStanding, type CellWork, type Scope, type SealedKey, type WorkClaim } from './cell-work';
import { isHappening } from './found-links';
import { grouped } from './grouped';
import type { EntityMatch } from './match-entities';

/** Sort of event where the workbench has no word for what the key calls it: then it is not compared. */
const anySort = 'event';

/** An event with the claims that say it. */
export interface FoundEvent extends ScoredEvent {
  claims: readonly WorkClaim[];
}

/** The key's events as they are compared; across when no single agency holds all items that show it. */
export function keyEvents({ events }: Pick<SealedKey, 'events'>, agencyOf: (item: string) => string | undefined) {
  return events.map((event) => ({
    ...event,
    kind: findPredicate(event.kind) ? event.kind : anySort,
    isAcross: new Set(event.items.map(agencyOf)).size > 1,
  }));
}

/** An event that was entered as such: its day, its place, and who took part. */
function entered(eventId: string, claims: readonly WorkClaim[], { keyOf }: EntityMatch): FoundEvent | undefined {
  const about = claims.filter(({ subjectId }) => subjectId === eventId);
  const toward = claims.filter(({ object }) => 'entityId' in object && object.entityId === eventId);
  const day = about.find(({ predicate, object }) => predicate === 'date' && 'value' in object)?.object;
  const place = about.find(({ predicate }) => predicate === 'location' || predicate === 'located_at')?.object;
  const at = day && 'value' in day ? day.value : [...about, ...toward].find(({ validFrom }) => validFrom !== undefined)?.validFrom;
  const participants = [...new Set(toward.flatMap(({ subjectId }) => keyOf.get(subjectId) ?? []))];
  if (at === undefined || participants.length === 0 || participants.length < new Set(toward.map(({ subjectId }) => subjectId)).size)
    return undefined;
  const where = place && 'entityId' in place ? keyOf.get(place.entityId) : undefined;
  return { kind: anySort, at, ...(where !== undefined && { place: where }), participants, claims: [...about, ...toward] };
}

/** Something done on a day, said as a link: who, with whom or where. */
function done(
  claim: WorkClaim,
  { keyOf, kindOf }: EntityMatch & { kindOf: (id: string) => string | undefined },
  sorts: ReadonlySet<string>,
) {
  const [subject, other] = [keyOf.get(claim.subjectId), 'entityId' in claim.object ? keyOf.get(claim.object.entityId) : undefined];
  if (claim.validFrom === undefined || subject === undefined || other === undefined || !('entityId' in claim.object)) return undefined;
  const isPlace = kindOf(claim.object.entityId) === 'place';
  const event: FoundEvent = {
    kind: sorts.has(claim.predicate) ? claim.predicate : anySort,
    at: claim.validFrom,
    ...(isPlace && { place: other }),
    participants: isPlace ? [subject] : [subject, other],
    claims: [claim],
  };
  return event;
}

function joined(events: readonly FoundEvent[]): FoundEvent[] {
  const same = grouped(events, ({ kind, at, place, participants }) => JSON.stringify([kind, at, place ?? '', participants.toSorted()]));
  return [...same.values()].map((group) => ({ ...group[0]!, claims: group.flatMap(({ claims }) => claims) }));
}

/**
 * Events of the key's world that stand at the end: entered as events, or as links that happened on a day (*seen at*, *met*, *paid* and the
 * like) and are no link of the key. What the key calls them is compared only where it is a predicate; the same one said twice counts once.
 */
export function foundEvents(work: CellWork, match: EntityMatch, key: SealedKey, scope: Scope = {}): FoundEvent[] {
  const kinds = new Map(work.entities.map(({ id, kind }) => [id, kind as string]));
  const claims = work.claims.filter((claim) => isOf(scope, claim) && isStanding(claim, work.endsAt));
  const events = work.entities.filter(({ kind }) => kind === 'event').flatMap(({ id }) => entered(id, claims, match) ?? []);
  const sorts = new Set(key.events.map(({ kind }) => kind));
  const of = { ...match, kindOf: (id: string) => kinds.get(id) };
  const dated = claims
    .filter((claim) => 'entityId' in claim.object && kinds.get(claim.object.entityId) !== 'event' && isHappening(claim, match, key))
    .flatMap((claim) => done(claim, of, sorts) ?? []);
  return joined([...events, ...dated]);
}
