import { matchWords, type WordMatch } from './compare-words';
import type { NameWord } from './name-word';
import type { MatchWords } from './pair-words';

/** A comparison of words that remembers its answers for as long as it is held: a few thousand words make up the names of many entities. */
export function rememberMatches(): MatchWords {
  const ids = new Map<string, number>();
  const byWord = new Map<NameWord, number>();
  const known = new Map<number, WordMatch | null>();
  const idOf = (word: NameWord): number => {
    const before = byWord.get(word);
    if (before !== undefined) return before;
    const text = `${word.prefix} ${word.text} ${word.idea ?? ''}`;
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    byWord.set(word, id);
    return id;
  };
  return (a, b) => {
    const [x, y] = [idOf(a), idOf(b)];
    const key = Math.min(x, y) * 2 ** 26 + Math.max(x, y);
    const before = known.get(key);
    if (before !== undefined) return before ?? undefined;
    const found = matchWords(a, b);
    known.set(key, found ?? null);
    return found;
  };
}
