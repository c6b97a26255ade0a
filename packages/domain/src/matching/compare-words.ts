import { letterSimilarity } from './edit-distance';
import { isArabic } from './letters';
import type { NameWord } from './name-word';
import { soundSimilarity } from './sound-similarity';

/** How two words of names are the same. */
export type WordLikeness = 'same' | 'script' | 'sound' | 'variant' | 'spelling' | 'initial' | 'idea';

/** Two words that may stand for one, with how alike they are, 0 to 1. */
export interface WordMatch {
  score: number;
  how: WordLikeness;
}

/** Below this two words are two. */
export const leastAlike = 0.8;

const firstSound = (word: NameWord) => word.sounds[0]?.units[0]?.replace('*?', '*a');

function initialMatch(a: NameWord, b: NameWord): WordMatch | undefined {
  if (a.text[0] === b.text[0] || firstSound(a) === firstSound(b)) return { score: leastAlike, how: 'initial' };
  return undefined;
}

/** Whether two words may be the same and how; undefined when they are two. */
export function matchWords(a: NameWord, b: NameWord): WordMatch | undefined {
  if (a.text === b.text && a.prefix === b.prefix) return { score: 1, how: 'same' };
  if (a.isInitial || b.isInitial) return initialMatch(a, b);
  if (a.idea !== undefined && b.idea !== undefined) return a.idea === b.idea ? { score: 1, how: 'idea' } : undefined;
  // Walid is not the father of Walid; Kader may be short for Abdelkader.
  if (a.prefix !== b.prefix && (a.prefix === 'father' || b.prefix === 'father')) return undefined;
  const short = a.prefix === b.prefix ? 1 : 0.92;
  if (a.variant !== undefined && a.variant === b.variant) return { score: 0.97, how: 'variant' };
  const isAcross = isArabic(a.text) !== isArabic(b.text);
  let sound = 0;
  for (const one of a.sounds) for (const other of b.sounds) sound = Math.max(sound, soundSimilarity(one, other));
  const isGendered = a.text.endsWith('a') !== b.text.endsWith('a');
  const letters = isAcross || isGendered || Math.min(a.text.length, b.text.length) < 5 ? 0 : letterSimilarity(a.text, b.text);
  const score = Math.max(sound, letters) * short;
  if (score < leastAlike) return undefined;
  return { score, how: isAcross ? 'script' : sound >= 0.92 ? 'sound' : 'spelling' };
}
