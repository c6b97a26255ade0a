import { sentencesOf, wordsOf } from './prose';

/** Endings that are not spoken: the e of "cause" and "whole" but not of "table", of "makes" but not "changes", of "asked" but not "graded". */
const silent = /(?<=[^laeiouy]|[aeiouy]l)e$|(?<=[^sczxhgaeiouy])es$|(?<=[^tdaeiouy])ed$/;

/** Syllables of an English word, guessed from its letters: groups of vowels without what is silent; at least one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Math.max(1, letters.replace(silent, '').match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Reading ease of an English text: 206.835 - 1.015 · words / sentences - 84.6 · syllables / words. From about 60 a text is plain, below
 * 30 it is hard. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948). Syllables are guessed, abbreviations
 * end sentences, and nothing is said of sense, order or whether a reader knows the terms; so it compares texts, and judges none.
 * Undefined for a text without words.
 */
export function readingEase(text: string): number | undefined {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf).filter((word) => /[a-z]/i.test(word));
  if (words.length === 0) return undefined;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (spoken / words.length);
}
