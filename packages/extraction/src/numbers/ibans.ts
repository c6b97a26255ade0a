import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Finder } from '../reading/found';

const beginning = /(?<![a-z0-9])[a-z]{2}\d{2}(?=[ -]?[a-z0-9])/g;
const separator = /[ -]/;

/** The letters and digits of an account number of a length from a place on, over single spaces; where they end. */
function take(folded: string, start: number, length: number): { value: string; end: number } | undefined {
  let value = '';
  let end = start;
  while (value.length < length) {
    const character = folded[end];
    if (character === undefined) return undefined;
    if (/[a-z0-9]/.test(character)) value += character;
    else if (!separator.test(character) || separator.test(folded[end - 1] ?? '')) return undefined;
    end += 1;
  }
  return /[a-z0-9]/.test(folded[end] ?? '') ? undefined : { value: value.toUpperCase(), end };
}

/** International bank account numbers of the length of their country whose check digits are right. */
export const findIbans: Finder = ({ folded }) =>
  Array.from(folded.matchAll(beginning)).flatMap(({ 0: head, index: start }) => {
    const length = countrySpecs[head.slice(0, 2).toUpperCase()]?.chars;
    const iban = length ? take(folded, start, length) : undefined;
    return iban && isValidIBAN(iban.value) ? [{ kind: 'iban' as const, start, end: iban.end, value: iban.value, alternatives: [] }] : [];
  });
