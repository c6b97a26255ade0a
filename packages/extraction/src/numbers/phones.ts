import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { bareWords } from '../reading/arabic-words';
import { fold } from '../reading/fold-text';
import type { Finder } from '../reading/found';
import { wordsOf } from '../reading/language';
import type { Reading } from '../reading/reading';

const cues = new Set(
  wordsOf(
    {
      en: 'phone, phones, telephone, tel, mobile, cell, call, called, calls, calling, dial, dialled, whatsapp, sms, sim, number, subscriber, msisdn, handset, fax, texted, signal, telegram',
      fr: 'téléphone, téléphonique, tél, portable, appel, appelé, appeler, appelle, joignable, mobile, abonné, puce, ligne, numéro, gsm',
      pt: 'telefone, telefónico, telemóvel, celular, ligou, ligar, chamada, chamou, contacto, contato, linha, número, ligação',
      ar: 'هاتف, الهاتف, هاتفه, هاتفها, جوال, محمول, موبايل, اتصل, اتصال, بالرقم, الرقم, رقم, شريحة, واتساب, مكالمة',
    },
    undefined,
  ).map(fold),
);

// Digits with at most two signs between: bounded, and begun only where no number, word or date runs.
const shape = /(?<![\p{L}\p{N}+@/.,:-])(?:\+ ?|\()?\d(?:[ ().-]{0,2}\d){5,16}(?![\p{L}\p{N}@/]|[.,:-]\d)/gu;
const dateLike = /^\d{4}[-. ]\d{1,2}[-. ]\d{1,2}$|^\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}$/;
const wordsBack = 5;

/** Index of the first word at or after a place. */
function wordAfter({ words }: Reading, place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasCue(reading: Reading, start: number): boolean {
  const at = wordAfter(reading, start);
  return reading.words
    .slice(Math.max(0, at - wordsBack), at)
    .some(({ folded }) => bareWords(folded).some(({ word }) => cues.has(word) || cues.has(folded)));
}

/** The number in its international form, if these digits are one. */
function phoneOf(written: string, isCued: boolean, country: CountryCode | undefined): string | undefined {
  const digits = written.replaceAll(/\D/g, '');
  if (written.startsWith('+')) return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : undefined;
  if (digits.startsWith('00')) {
    const abroad = parsePhoneNumberFromString(`+${digits.slice(2)}`);
    if (abroad?.isValid() || (isCued && digits.length >= 10)) return `+${digits.slice(2)}`;
  }
  const national = country ? parsePhoneNumberFromString(digits, country) : undefined;
  const isGrouped = /\d[ ().-]+\d/.test(written);
  if (national?.isValid() && (isCued || (isGrouped && digits.length >= 8))) return national.number;
  return isCued && digits.length >= 7 && digits.length <= 12 ? digits : undefined;
}

/**
 * Telephone numbers: after a plus sign; after 00 where the prefix exists; national ones of the cell's country; other digits only after a word
 * such as "phone". Numbers of invented countries have no rules that could be checked, so a plus sign is enough.
 */
export const findPhones: Finder = (reading, { country }) => {
  const known = country && isSupportedCountry(country) ? country : undefined;
  return Array.from(reading.folded.matchAll(shape)).flatMap(({ 0: written, index: start }) => {
    if (dateLike.test(written)) return [];
    const value = phoneOf(written, hasCue(reading, start), known);
    return value ? [{ kind: 'phone' as const, start, end: start + written.length, value, alternatives: [] }] : [];
  });
};
