import type { Finder } from '../reading/found';
import { wordsOf } from '../reading/language';
import { cuedNumberFinder } from './cued-numbers';

const cues = {
  en: 'plate, plates, number plate, licence plate, license plate, registration, registration number, reg, registered, vehicle registration',
  fr: "immatriculation, immatriculé, immatriculée, immatriculés, plaque, plaques, plaque d'immatriculation, plaque minéralogique",
  pt: 'matrícula, matrículas, placa, placas, chapa, chapa de matrícula, matriculado, matriculada',
  ar: 'لوحة, لوحات, لوحة أرقام, رقم اللوحة, لوحة تسجيل, رقم التسجيل, لوحتها, لوحته, لوحة ترخيص',
};

// Groups of up to five letters or digits, at most four of them; a lone word is none, since a digit is asked for.
const group = String.raw`(?:\d{1,5}[a-z]{0,3}|[a-z]{1,3}\d{1,5}[a-z]{0,3}|[a-z]{1,3})`;
const latin = `${group}(?:[ -]${group}){0,3}`;
const arabic = String.raw`\d{1,6}(?:[ -]?[\u0621-\u064A](?![\u0621-\u064A])){1,3}(?:[ -]?\d{1,6})?|(?:[\u0621-\u064A][ -]){1,3}\d{1,6}`;
const find = cuedNumberFinder(wordsOf(cues, undefined), new RegExp(`(?:${arabic}|${latin})(?![\\p{L}\\p{N}])`, 'u'));

/** A plate has three letters and digits at least; ordinary words after it are not part of it. */
function trim(written: string): string {
  const groups = written.split(/(?=[ -])/);
  while (
    groups.length > 1 &&
    !/\d/.test(groups.at(-1) ?? '') &&
    /^[ -](?:a|and|at|by|de|do|e|em|en|et|in|is|it|na|no|of|on|or|par|to|un|une|was|the|for|had|who|sur|aux|au|des|que|qui|se|da|ao|foi|um|uma|est|son)$/.test(
      groups.at(-1) ?? '',
    )
  )
    groups.pop();
  return groups.join('');
}

/** Vehicle plates after a word for plate or registration. */
export const findPlates: Finder = (reading) =>
  find(reading).flatMap(({ start, end }) => {
    const written = trim(reading.folded.slice(start, end));
    const value = written.replaceAll(/[ -]/g, '').toUpperCase();
    return value.length >= 4 && /\d/.test(value)
      ? [{ kind: 'plate' as const, start, end: start + written.length, value, alternatives: [] }]
      : [];
  });
