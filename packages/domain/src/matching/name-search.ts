import { acronymOf } from './acronym';
import { matchWords, type WordLikeness } from './compare-words';
import type { NameWord } from './name-word';
import { organisationName } from './organisation-name';
import { personName, type ParsedName } from './person-name';

/** Why a name answers a search: which of its words, and how each is like the word asked for. */
export interface NameHit {
  /** 0 to 1; 1 when all words asked for are there as they were written. */
  score: number;
  why: readonly { how: WordLikeness | 'start' | 'acronym'; asked: string; found: string }[];
}

/** A word of a name that begins as was typed; from two letters on. */
function startMatch(asked: NameWord, word: NameWord): { score: number; how: 'start' } | undefined {
  if (asked.text.length < 2 || !word.text.startsWith(asked.text)) return undefined;
  return { score: 0.9 + 0.1 * (asked.text.length / word.text.length) ** 2, how: 'start' };
}

function hitIn(asked: ParsedName, name: ParsedName): NameHit | undefined {
  const taken = new Set<NameWord>();
  const why = asked.words.map((word) => {
    const found = name.words
      .filter((other) => !taken.has(other))
      .flatMap((other) => [startMatch(word, other), matchWords(word, other)].flatMap((one) => (one ? { ...one, other } : [])))
      .toSorted((a, b) => b.score - a.score)[0];
    if (found) taken.add(found.other);
    return found && { how: found.how, asked: word.text, found: found.other.text, score: found.score };
  });
  const hits = why.filter((one) => one !== undefined);
  if (hits.length === 0 || hits.length < asked.words.length) {
    const acronym = acronymOf(asked, name);
    return acronym === undefined ? undefined : { score: 0.8, why: [{ how: 'acronym', asked: asked.original, found: name.original }] };
  }
  const sum = hits.reduce((total, { score }) => total + score, 0);
  // Of two names that hold what was asked for, the one with less besides comes first.
  const spare = 0.02 * Math.max(0, name.words.length - asked.words.length);
  return {
    score: Math.max(0, Math.min(1, sum / hits.length - spare)),
    why: hits.map(({ how, asked: word, found }) => ({ how, asked: word, found })),
  };
}

/**
 * A search for names by words typed in any script, without accents, in any spelling and order: answers for each name how well it fits
 * and why, undefined when a word asked for is not in it.
 */
export function searchName(query: string): (name: string) => NameHit | undefined {
  const asked = [personName(query), organisationName(query)];
  return (name) => {
    const [person, organisation] = [hitIn(asked[0]!, personName(name)), hitIn(asked[1]!, organisationName(name))];
    // What is all accents and signs folds to nothing, and is still itself.
    const isSame = asked[0]!.folded === '' ? query.trim() === name.trim() : asked[0]!.folded === organisationName(name).folded;
    if (isSame && query.trim() !== '') return { score: 1, why: [{ how: 'same', asked: query.trim(), found: name.trim() }] };
    return (organisation?.score ?? 0) > (person?.score ?? 0) ? organisation : person;
  };
}
