import { isCommonWord } from '../words/common-words';
import { opensSentence, written, type Reading } from '../reading/reading';
import type { PhraseHit } from '../reading/phrase-index';
import type { KnownName } from './name-index';

const isLatin = (word: string) => /^[a-z0-9]/.test(word);
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isAcronym = (name: string) => /^[\p{Lu}\p{N}]{2,}$/u.test(name);

const shouts = (reading: Reading, at: number) => {
  const word = reading.words[at];
  return word !== undefined && word.end - word.start > 1 && /^\p{Lu}+$/u.test(written(reading, word.start, word.end));
};

/** A short form of capitals says nothing among capitals: "UN HOMME". */
const standsOut = (reading: Reading, { at, length }: PhraseHit<KnownName>) => !shouts(reading, at - 1) && !shouts(reading, at + length);

/** Short names and common words are names only when written exactly as known, with a capital that is not the sentence's. */
function isExact(reading: Reading, hit: PhraseHit<KnownName>, name: string): boolean {
  if (!isCapital(name) || written(reading, hit.start, hit.end) !== name || reading.casing !== 'telling') return false;
  return isAcronym(name) ? standsOut(reading, hit) : !opensSentence(reading, hit.at);
}

function isOneWordMention(reading: Reading, hit: PhraseHit<KnownName>, name: string): boolean {
  const word = reading.folded.slice(hit.start, hit.end);
  const isCommon = isCommonWord(word, reading.language);
  if (!isLatin(word)) {
    const hasPrefix = hit.start > (reading.words[hit.at]?.start ?? 0);
    return !isCommon && word.length >= (hasPrefix ? 4 : 3);
  }
  if (word.length < 2) return false;
  if (reading.casing === 'all_capitals') return word.length >= 3 && !isCommon;
  if (word.length <= 3 || isCommon) return isExact(reading, hit, name);
  return reading.casing === 'no_capitals' || !isCapital(name) || isCapital(written(reading, hit.start, hit.end));
}

/**
 * Whether a known name that stands in a text is meant. Names of several words are, unless all are common words without capitals.
 * A name of one word must begin with a capital if it is known so; with up to three letters, or as a common word, it must be written exactly
 * as known and not only because a sentence begins.
 */
export function isMention(reading: Reading, hit: PhraseHit<KnownName>, { name }: KnownName): boolean {
  if (hit.length === 1) return isOneWordMention(reading, hit, name);
  const words = reading.words.slice(hit.at, hit.at + hit.length);
  const areCommon = words.every((word) => isCommonWord(word.folded, reading.language));
  return !areCommon || (reading.casing === 'telling' && words.every((word) => word.isCapital));
}
