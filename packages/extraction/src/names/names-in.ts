import { compactKey } from './compact-key';
import { surnameOf } from './name-forms';

/** Digits by which numbers are compared here: what stands before them may be written in several ways. */
const lastDigits = 6;

/** The part of a word that stands in a text whatever is joined to it. */
function core(word: string): string {
  return /^\p{N}+$/u.test(word) ? word.slice(-lastDigits) : word.replace(/^ال(?=..)/u, '');
}

/**
 * Those of some names that a text may hold, because the last word of the name stands in it somewhere. What is made ready of them
 * alone suggests the same as what is made ready of all, and takes less for one text among many names.
 */
export function namesIn<Name extends { name: string }>(text: string, known: readonly Name[]): Name[] {
  const looked = compactKey(text);
  return known.filter(({ name }) => looked.includes(core(surnameOf(name))));
}
