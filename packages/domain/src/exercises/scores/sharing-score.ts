import { formulas } from './formulas';
import { share, type Score } from './score';

/** What an item was and became: which agencies held it first, and which saw it in the end. */
export interface HeldItem {
  item: string;
  heldBy: readonly string[];
  seenBy: readonly string[];
}

/**
 * Pooling: of the items that show the facts and that one agency alone held, the share that another came to see. Groups talk of what all
 * know already, and what one alone knows is left out (hidden profiles, Stasser and Titus 1985).
 */
export function pooling(items: readonly HeldItem[]): Score {
  const alone = items.filter(({ heldBy }) => new Set(heldBy).size === 1);
  const pooled = alone.filter(({ heldBy, seenBy }) => seenBy.some((agency) => agency !== heldBy[0]));
  return share(formulas.pooling, pooled.length, alone.length);
}

/** A rule of the sealed key about one item and one agency. */
export interface SharingPair {
  kind: 'must_share' | 'must_not_share';
  item: string;
  agency: string;
}

/** How sharing kept to the key. */
export interface SharingScore {
  /** Of what had to come to an agency, the share that did: 1 − under-sharing. */
  shared: Score;
  /** Of what must not come to an agency, the share that did: over-sharing. */
  overShared: Score;
}

/** Compares who saw what with the rules, each pair of item and agency once. */
export function scoreSharing(rules: readonly SharingPair[], sees: (agency: string, item: string) => boolean): SharingScore {
  const of = (kind: SharingPair['kind']) => [
    ...new Map(rules.filter((rule) => rule.kind === kind).map((rule) => [`${rule.agency} ${rule.item}`, rule])).values(),
  ];
  const seen = (pairs: readonly SharingPair[]) => pairs.filter(({ agency, item }) => sees(agency, item)).length;
  const [must, mustNot] = [of('must_share'), of('must_not_share')];
  return {
    shared: share(formulas.shared, seen(must), must.length),
    overShared: share(formulas.overShared, seen(mustNot), mustNot.length),
  };
}
