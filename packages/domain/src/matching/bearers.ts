import type { EntityKind } from '../entities/entity-kind';
import { isCommonName } from './common-names';
import { wordKey, type NameWord } from './name-word';
import type { Prepared } from './prepared';

/** How many of the entities compared bear a word of a name. Computed from these entities only: what the reader may not see is not counted. */
export type Bearers = (word: NameWord) => number;

/** A very common name counts as if this many bore it, however few entities there are. */
const leastOfCommon = 16;

/** Counts, for each word, the entities of a kind that bear it in any of their names. */
export function bearersAmong(all: readonly Prepared[], kind: EntityKind): Bearers {
  const counts = new Map<string, number>();
  for (const { entity, names } of all) {
    if (entity.kind !== kind) continue;
    for (const key of new Set(names.flatMap(({ words }) => words.map(wordKey)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const known = new Map<NameWord, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const key = wordKey(word);
    const count = Math.max(counts.get(key) ?? 0, isCommonName(key) ? leastOfCommon : 0);
    known.set(word, count);
    return count;
  };
}
