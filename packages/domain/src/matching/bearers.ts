import { isCommonName } from './common-names';
import type { ParsedName } from './person-name';
import { wordKey, type NameWord } from './name-word';

/** How many of the entities compared bear a word of a name. Computed from these entities only: what the reader may not see is not counted. */
export type Bearers = (word: NameWord) => number;

/** A very common name counts as if this many bore it, however few entities there are. */
const leastOfCommon = 16;

/** Counts, for each word, the entities that bear it in any of their names. */
export function bearersAmong(named: Iterable<readonly ParsedName[]>): Bearers {
  const counts = new Map<string, number>();
  for (const names of named)
    for (const key of new Set(names.flatMap(({ words }) => words.map(wordKey)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (word) => {
    const key = wordKey(word);
    return Math.max(counts.get(key) ?? 0, isCommonName(key) ? leastOfCommon : 0);
  };
}
