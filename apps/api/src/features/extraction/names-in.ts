import type { KnownName } from '@workbench/extraction';

const marks = /\p{M}/gu;
const bare = (words: string) => words.normalize('NFD').replaceAll(marks, '').toLowerCase();
const latinWord = /[a-z]{2,}/g;

/**
 * Names that a text may hold, so that only these are made ready for it: those with a Latin word that stands somewhere in the text,
 * and all that have none, since numbers are written in many ways and Arabic words join others.
 */
export function namesIn(text: string, known: readonly KnownName[]): KnownName[] {
  const looked = bare(text);
  return known.filter(({ name }) => {
    const words = bare(name).match(latinWord);
    return !words || /\d/.test(name) || words.some((word) => looked.includes(word));
  });
}
