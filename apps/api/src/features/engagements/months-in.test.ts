import { expect, it } from 'vitest';
import { monthsIn } from './months-in';

it.each([
  ['2031-01-01', '2031-03-15', ['2031-01-01', '2031-02-01', '2031-03-01']],
  ['2031-11-02', '2032-02-01', ['2031-12-01', '2032-01-01', '2032-02-01']],
  ['2031-05-03', '2031-05-20', ['2031-05-03']],
])('from %s to %s months begin on', (first, last, days) => {
  expect(monthsIn(first, last).map(({ day }) => day)).toEqual(days);
});

it('names every other month where there are more than nine', () => {
  expect(monthsIn('2031-01-01', '2031-10-31').map(({ isNamed }) => isNamed)).toEqual(Array.from({ length: 10 }, (_, at) => at % 2 === 0));
});
