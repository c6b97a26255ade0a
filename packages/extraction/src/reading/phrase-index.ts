import { gapAfter, type Reading } from './reading';
import { bareWords, withoutArticle } from './arabic-words';

/** Where a phrase of an index stands: words `at` to `at + length`. */
export interface PhraseHit<Value> {
  at: number;
  length: number;
  start: number;
  end: number;
  values: readonly Value[];
}

/**
 * Phrases by their words. A table of whole words takes the place of an automaton over letters: names match at whole words only,
 * each word of a text asks for as many phrases as the longest that begins with it, and inflections are a matter of words.
 */
export interface PhraseIndex<Value> {
  add(words: string, value: Value): void;
  /** Hits at a word, the longest first. */
  hitsAt(reading: Reading, at: number): Generator<PhraseHit<Value>>;
}

const longestPhrase = 8;

/** Between the words of one phrase: spaces and one line end at most, a hyphen, an apostrophe, a comma (it counts), a point after an initial. */
function joint(gap: string, word: string): string | undefined {
  if (/^(?:[ \t]*\r?\n?[ \t]*|-|')$/.test(gap)) return ' ';
  if (/^,[ \t]?\r?\n?[ \t]*$/.test(gap)) return ', ';
  return word.length <= 2 && /^\.[ ]?$/.test(gap) ? ' ' : undefined;
}

const phraseKey = (phrase: string) => phrase.split(' ').map(withoutArticle).join(' ');

/** How the last word of a phrase may be bent: not at all, as a name (`Mensahs`), or as a noun, in Arabic in its dual and accusative too. */
export type Bending = 'none' | 'name' | 'noun';

function* tails(word: string, bending: Bending): Generator<string> {
  const bare = withoutArticle(word);
  yield bare;
  if (bending === 'none') return;
  if (/^[a-z]{4,}s$/.test(word)) yield word.slice(0, -1);
  if (bending === 'name') return;
  if (/..(?:تين|تان)$/.test(bare)) yield bare.replace(/(?:تين|تان)$/, 'ه');
  if (/...(?:ين|ان|ا)$/.test(bare)) yield bare.replace(/(?:ين|ان|ا)$/, '');
}

/** An empty index. */
export function phraseIndex<Value>(bending: Bending = 'none'): PhraseIndex<Value> {
  const phrases = new Map<string, Value[]>();
  const longest = new Map<string, number>();

  function* hitsFrom(reading: Reading, at: number, first: string, taken: number): Generator<PhraseHit<Value>> {
    const most = Math.max(...[first, `${first},`, ...tails(first, bending)].map((word) => longest.get(word) ?? 0));
    if (most === 0) return;
    const begins = [''];
    for (let length = 1; length < most; length += 1) {
      const word = length === 1 ? first : withoutArticle(reading.words[at + length - 1]?.folded ?? '');
      const between = joint(gapAfter(reading, at + length - 1), reading.words[at + length - 1]?.folded ?? '');
      if (between === undefined || at + length >= reading.words.length) break;
      begins.push(`${begins[length - 1]}${word}${between}`);
    }
    for (let length = begins.length; length >= 1; length -= 1) {
      const last = reading.words[at + length - 1];
      const word = length === 1 ? first : last?.folded;
      if (!last || word === undefined) continue;
      for (const tail of tails(word, bending)) {
        const values = phrases.get(`${begins[length - 1]}${tail}`);
        if (values) yield { at, length, start: (reading.words[at]?.start ?? 0) + taken, end: last.end, values };
      }
    }
  }

  return {
    add(words, value) {
      const key = phraseKey(words);
      const parts = key.split(' ');
      const first = parts[0] ?? '';
      if (first === '' || parts.length > longestPhrase) return;
      const values = phrases.get(key);
      if (values) values.push(value);
      else phrases.set(key, [value]);
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    },
    *hitsAt(reading, at) {
      for (const { word, taken } of bareWords(reading.words[at]?.folded ?? '')) yield* hitsFrom(reading, at, word, taken);
    },
  };
}
