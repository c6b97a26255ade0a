import type { FindReal, RealThing } from '@workbench/domain';
import { indexPlaces } from '../places/gazetteer';
import type { Language } from '../reading/language';
import { suggest } from '../suggest';
import { worldPlaces } from './index';

/** People of a town that is known beyond its country; smaller ones share their names with persons and ordinary words. */
const wellKnown = 300_000;

/**
 * Numbers that belong to nobody: +999 is assigned to no country; the others are set apart for works of fiction by the North American
 * Numbering Plan (555-0100 to 555-0199) and by Ofcom (United Kingdom, 020 7946 0xxx and 07700 900xxx).
 */
const nobodys = /^\+(999\d+|1\d{3}55501\d\d|442079460\d{3}|447700900\d{3})$/;

/** Ordinary words that are written like a country: a meeting, the sunset (Morocco), "in whoever" without its first letter (Yemen). */
const ordinary = new Set(['réunion', 'المغرب', 'يمن']);

const isLanguage = (language: string): language is Language => ['en', 'fr', 'pt', 'ar'].includes(language);

/**
 * Finds in a text what belongs to the real world: countries and towns of 300,000 people and more (GeoNames), e-mail addresses that do
 * not end in `.example`, telephone numbers with the code of a country, and account numbers (IBAN) whose check digits are right. It
 * goes by names: a person called like a town is found too, and a country that is called like an ordinary word is not.
 */
export function realWorld(): FindReal {
  const places = indexPlaces(
    (function* known() {
      for (const place of worldPlaces()) if ((place.population ?? Infinity) >= wellKnown) yield place;
    })(),
  );
  return (text, language) =>
    suggest(text, { places }, isLanguage(language) ? language : undefined).flatMap((one): RealThing[] => {
      if (one.kind === 'place') return ordinary.has(one.text.toLowerCase()) ? [] : [{ sort: 'place', name: one.text }];
      if (one.kind === 'iban') return [{ sort: 'account', name: one.text }];
      if (one.kind === 'email_address') return one.value.endsWith('.example') ? [] : [{ sort: 'email', name: one.text }];
      if (one.kind !== 'phone' || !one.value.startsWith('+')) return [];
      return nobodys.test(one.value) ? [] : [{ sort: 'phone', name: one.text }];
    });
}
