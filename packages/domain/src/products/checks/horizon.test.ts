import { expect, it } from 'vitest';
import { horizonDays } from './horizon';

const asOf = '2031-04-10T12:00:00Z';

it.each([
  ['90 days', 90],
  ['within 3 months', 90],
  ['2 semaines', 14],
  ['6 meses', 180],
  ['1 ano', 365],
  ['٣٠ يوم', 30],
  ['48 hours', 2],
  ['until 2031-04-20', 9.5],
  ['2030-01-01', null],
  ['until the rains', null],
  ['12 crossings', null],
  ['3 animals', null],
  ['١٢ يوماً', 12],
  ['', null],
])('of "%s" is %s days', (horizon, days) => {
  expect(horizonDays(horizon, asOf)).toBe(days);
});
