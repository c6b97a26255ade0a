import { findPredicate } from '../../claims/predicate';
import { matchingScore, type Credit, type MatchingScore } from './matching-score';

/** A link as it is compared; ends are keys of the sealed key's entities, or anything else for what is not in it. */
export interface ScoredLink {
  subject: string;
  predicate: string;
  object: { entity: string } | { value: string };
}

const plain = (value: string) => value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
const end = ({ object }: ScoredLink) => ('entity' in object ? `e ${object.entity}` : `v ${plain(object.value)}`);

/** The two ends, whichever way round. */
const pairOf = (link: ScoredLink) => JSON.stringify([`e ${link.subject}`, end(link)].toSorted());

/** The whole statement; of a predicate without direction both ways round are one. */
function statementOf(link: ScoredLink): string {
  const isDirected = findPredicate(link.predicate)?.isDirected ?? true;
  return JSON.stringify([link.predicate, isDirected ? [`e ${link.subject}`, end(link)] : pairOf(link)]);
}

/** Whether two links say the same: the ends, the predicate, and where it has one the direction. */
export function isSameStatement(one: ScoredLink, other: ScoredLink): boolean {
  return statementOf(one) === statementOf(other);
}

/** Whether two links have the same ends, whichever way round. */
export function isSamePair(one: ScoredLink, other: ScoredLink): boolean {
  return pairOf(one) === pairOf(other);
}

function counts(keys: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const key of keys) map.set(key, (map.get(key) ?? 0) + 1);
  return map;
}

/** Takes one of a kind; false when there is none left. */
function take(left: Map<string, number>, key: string): boolean {
  const there = left.get(key) ?? 0;
  left.set(key, there - 1);
  return there > 0;
}

/**
 * What each link of the key is worth by what a trainee said: 1 when it was said, and 0.5 when only its pair was linked, by another
 * predicate or the other way round; what counts as said does not also count as such a pair. Half for a partial fit is the scoring of the
 * Message Understanding Conferences; which fit is partial is ours. `said` counts the same link said twice once.
 */
export function linkCredits(
  found: readonly ScoredLink[],
  key: readonly (ScoredLink & { isAcross?: boolean | undefined })[],
): { credits: Credit[]; said: number } {
  const distinct = [...new Map(found.map((link) => [statementOf(link), link])).values()];
  const exact = counts(distinct.map(statementOf));
  const said = key.map((link) => take(exact, statementOf(link)));
  const spent = new Set(key.flatMap((link, at) => (said[at] ? [statementOf(link)] : [])));
  const pairs = counts(distinct.filter((link) => !spent.has(statementOf(link))).map(pairOf));
  const credits = key.map((link, at): Credit => {
    const credit = said[at] ? 1 : take(pairs, pairOf(link)) ? 0.5 : 0;
    return { credit, isAcross: link.isAcross === true };
  });
  return { credits, said: distinct.length };
}

/** What a trainee's links are worth against those of the key, by the credits of `linkCredits`. */
export function scoreLinks(
  found: readonly ScoredLink[],
  key: readonly (ScoredLink & { isAcross?: boolean | undefined })[],
  beta = 1,
): MatchingScore {
  const { credits, said } = linkCredits(found, key);
  return matchingScore(credits, said, beta);
}
