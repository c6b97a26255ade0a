import { foldLetters, isArabic } from './letters';
import type { ParsedName } from './person-name';

const small = new Set('de du des da do dos das d l la le les of the and et e y pour for para a en au aux'.split(' '));

/** First letters of the words of a name, with and without its small words. */
export function initialsOf(original: string): string[] {
  const words = foldLetters(original)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length < 3) return [];
  return [words, words.filter((word) => !small.has(word))].map((some) => some.map((word) => word[0]).join(''));
}

/** The letters of a name that is an acronym: one word of three to seven, in capitals or with dots. */
export function lettersOf({ original }: ParsedName): string | undefined {
  const letters = original.trim().replaceAll('.', '');
  return /^\p{Lu}{3,7}$/u.test(letters) && !isArabic(letters) ? foldLetters(letters) : undefined;
}

/** The acronym when one name is that of the other. */
export function acronymOf(a: ParsedName, b: ParsedName): string | undefined {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const letters = lettersOf(one);
    if (letters !== undefined && initialsOf(other.original).includes(letters)) return letters;
  }
  return undefined;
}
