import { expect, it } from 'vitest';
import { awayWords } from './due-words';

const asOf = '2031-05-01T08:00:00Z';

it.each([
  ['2031-05-01T13:00:00Z', 'en', 'in 5 hours'],
  ['2031-05-01T06:00:00Z', 'en', '2 hours ago'],
  ['2031-05-06T08:00:00Z', 'en', 'in 5 days'],
  ['2031-05-06T08:00:00Z', 'fr', 'dans 5 jours'],
  ['2031-04-26T08:00:00Z', 'ar', 'قبل 5 أيام'],
])('%s in %s is "%s"', (moment, language, words) => {
  expect(awayWords(moment, asOf, language)).toBe(words);
});
