import { letterSimilarity } from './edit-distance';
import { isArabic } from './letters';
import { nameWord, type NameWord } from './name-word';
import { soundSimilarity } from './sound-similarity';

function isOne(joined: NameWord, whole: NameWord): boolean {
  if (whole.text.length < 5 || whole.prefix !== '' || whole.idea !== undefined) return false;
  if (isArabic(joined.text) === isArabic(whole.text)) return letterSimilarity(joined.text, whole.text) >= 0.9;
  return joined.sounds.some((one) => whole.sounds.some((other) => soundSimilarity(one, other) >= 0.9));
}

/** The words of a name with those neighbours joined that the other name writes as one: Jean Baptiste beside Jeanbaptiste. */
export function joinWords(words: readonly NameWord[], other: readonly NameWord[]): { words: readonly NameWord[]; isJoined: boolean } {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first, second] = [words[at]!, words[at + 1]!];
    if (first.prefix !== '' || second.prefix !== '' || first.isInitial || second.isInitial) continue;
    if (other.some((one) => one.text === first.text || one.text === second.text)) continue;
    const joined = nameWord(first.text + second.text, { isFather: first.isFather });
    if (other.some((whole) => isOne(joined, whole)))
      return { words: [...words.slice(0, at), joined, ...words.slice(at + 2)], isJoined: true };
  }
  return { words, isJoined: false };
}
