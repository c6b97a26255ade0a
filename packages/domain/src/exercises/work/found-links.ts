import { findPredicate, lastingPredicates, type PredicateKey } from '../../claims/predicate';
import { isSamePair, isSameStatement, type ScoredLink } from '../scores/link-score';
import { isOf, isStanding, type CellWork, type Scope, type SealedKey, type WorkClaim } from './cell-work';
import { nameKey, type EntityMatch } from './match-entities';

/** A claim as a link between things of the key. */
export interface FoundLink extends ScoredLink {
  claim: WorkClaim;
}

/** To be called so, however one puts it. */
const sayable = (predicate: string) => (predicate === 'name' ? 'alias' : predicate);

/** The links of the key as they are compared. */
export function keyLinks({
  links,
}: Pick<SealedKey, 'links'>): (ScoredLink & { key: string; items: readonly string[]; isAcross: boolean })[] {
  return links.map((link) => ({ ...link, predicate: sayable(link.predicate) }));
}

/**
 * A claim as a link of the key's world; undefined when it names what the key does not have, so that it can be neither right nor wrong.
 * Values are compared where the key says that sort of thing of the subject at all; names that are true but no link of the key are left out.
 */
export function toFoundLink(claim: WorkClaim, { keyOf }: EntityMatch, key: SealedKey): FoundLink | undefined {
  const subject = keyOf.get(claim.subjectId);
  if (subject === undefined) return undefined;
  const predicate = sayable(claim.predicate);
  if ('entityId' in claim.object) {
    const entity = keyOf.get(claim.object.entityId);
    return entity === undefined || entity === subject ? undefined : { subject, predicate, object: { entity }, claim };
  }
  const said = nameKey(claim.object.value);
  const links = keyLinks(key).filter((link) => link.subject === subject && link.predicate === predicate && 'value' in link.object);
  const right = links.find(({ object }) => 'value' in object && nameKey(object.value) === said);
  if (right) return { subject, predicate, object: right.object, claim };
  return links.length === 0 || predicate === 'alias' ? undefined : { subject, predicate, object: { value: claim.object.value }, claim };
}

/** Whether a predicate is something done, rather than something that goes on. */
export function isDone(predicate: string): boolean {
  return findPredicate(predicate)?.object === 'entity' && !lastingPredicates.includes(predicate as PredicateKey);
}

/** Whether a claim tells of something done on a day between two that the key does not link: then it is an event and no link. */
export function isHappening(claim: WorkClaim, match: EntityMatch, key: SealedKey): boolean {
  if (!isDone(claim.predicate) || claim.validFrom === undefined) return false;
  const link = toFoundLink(claim, match, key);
  return link === undefined || !keyLinks(key).some((one) => isSamePair(one, link));
}

const isNaming = ({ predicate }: WorkClaim) => predicate === 'name' || predicate === 'alias';

/** Whether a claim names somebody or something that the key does not have. */
function isOutside(claim: WorkClaim, { keyOf }: EntityMatch): boolean {
  const ends = [claim.subjectId, ...('entityId' in claim.object ? [claim.object.entityId] : [])];
  return !isNaming(claim) && ends.some((id) => !keyOf.has(id));
}

/**
 * Links of the key's world that stand at the end, of those whose work is looked at, and how many claims lie outside of it: they name what
 * the key does not have, or what fits several of it, and are neither right nor wrong.
 */
export function foundLinks(work: CellWork, match: EntityMatch, key: SealedKey, scope: Scope = {}): { links: FoundLink[]; outside: number } {
  const claims = work.claims.filter((claim) => isOf(scope, claim) && isStanding(claim, work.endsAt));
  const links = claims.flatMap((claim) => (isHappening(claim, match, key) ? [] : (toFoundLink(claim, match, key) ?? [])));
  return { links, outside: claims.filter((claim) => isOutside(claim, match)).length };
}

/** Links of the key that a claim says. */
export function linksSaidBy(claim: WorkClaim, match: EntityMatch, key: SealedKey) {
  const link = toFoundLink(claim, match, key);
  return link === undefined ? [] : keyLinks(key).filter((one) => isSameStatement(one, link));
}
