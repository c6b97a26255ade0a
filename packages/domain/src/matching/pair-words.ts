import { matchWords, type WordMatch } from './compare-words';
import type { NameWord } from './name-word';

/** How two words are compared; a caller with many names remembers answers. */
export type MatchWords = (a: NameWord, b: NameWord) => WordMatch | undefined;

/** Two words, by their places in two names, that stand for one. */
export interface WordPair extends WordMatch {
  left: number;
  right: number;
}

/**
 * The best way to pair the words of two names, each at most once: greatest sum of likeness, and among equals the one that keeps the
 * order of words. Exact, over the subsets of the right words; names have at most eight.
 */
export function pairWords(left: readonly NameWord[], right: readonly NameWord[], match: MatchWords = matchWords): WordPair[] {
  const matches = left.map((one) => right.map((other) => match(one, other)));
  const known = new Map<number, { sum: number; pairs: WordPair[] }>();
  const best = (at: number, taken: number): { sum: number; pairs: WordPair[] } => {
    if (at === left.length) return { sum: 0, pairs: [] };
    const key = at * 256 + taken;
    const before = known.get(key);
    if (before) return before;
    let found = best(at + 1, taken);
    for (const [to, one] of matches[at]!.entries()) {
      if (!one || taken & (1 << to)) continue;
      const rest = best(at + 1, taken | (1 << to));
      const sum = rest.sum + one.score - 0.001 * Math.abs(at - to);
      if (sum > found.sum) found = { sum, pairs: [{ ...one, left: at, right: to }, ...rest.pairs] };
    }
    known.set(key, found);
    return found;
  };
  return best(0, 0).pairs;
}
