import { letterSimilarity } from './edit-distance';
import { isArabic } from './letters';
import { nameWord, type NameWord } from './name-word';
import { soundSimilarity } from './sound-similarity';

/** A quick look, before the sound of the joined word is worked out. */
function mayBeOne(text: string, { text: whole, prefix, idea }: NameWord): boolean {
  if (whole.length < 5 || prefix !== '' || idea !== undefined) return false;
  return isArabic(text) !== isArabic(whole) || (text[0] === whole[0] && Math.abs(text.length - whole.length) < 2);
}

function isOne(joined: NameWord, whole: NameWord): boolean {
  if (isArabic(joined.text) === isArabic(whole.text)) return letterSimilarity(joined.text, whole.text) >= 0.9;
  return joined.sounds.some((one) => whole.sounds.some((other) => soundSimilarity(one, other) >= 0.9));
}

/** The words of a name with those neighbours joined that the other name writes as one: Jean Baptiste beside Jeanbaptiste. */
export function joinWords(words: readonly NameWord[], other: readonly NameWord[]): { words: readonly NameWord[]; isJoined: boolean } {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first, second] = [words[at]!, words[at + 1]!];
    if (first.prefix !== '' || second.prefix !== '' || first.isInitial || second.isInitial) continue;
    if (other.some((one) => one.text === first.text || one.text === second.text)) continue;
    const text = first.text + second.text;
    const alike = other.filter((whole) => mayBeOne(text, whole));
    if (alike.length === 0) continue;
    const joined: NameWord = { ...nameWord(text, { isFather: first.isFather }), joined: [first, second] };
    if (alike.some((whole) => isOne(joined, whole)))
      return { words: [...words.slice(0, at), joined, ...words.slice(at + 2)], isJoined: true };
  }
  return { words, isJoined: false };
}
