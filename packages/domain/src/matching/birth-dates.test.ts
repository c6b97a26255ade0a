import { expect, it } from 'vitest';
import { compareBirthDates, dayOf } from './birth-dates';

const days = (...texts: string[]) => texts.flatMap((text) => dayOf(text) ?? []);

it.each([
  ['1984-02-11', '1984-02-11', 'birth_date_same', undefined],
  ['1984-02-11', '1984', 'birth_date_fits', undefined],
  ['1984-02-11', '1984-02', 'birth_date_fits', undefined],
  ['1984-01-01', '1984-07-30', 'birth_date_fits', undefined],
  ['1984-01-01', '1984-01-01', 'birth_date_fits', undefined],
  ['1984-03-05', '1984-05-03', 'birth_date_near', 'day_month_swapped'],
  ['1984-03-05', '1984-03-06', 'birth_date_near', 'one_digit'],
  ['1984-03-05', '1985-03-05', 'birth_date_near', 'year'],
  ['1954-03-05', '1984-03-05', 'birth_date_differs', undefined],
  ['1984-03-05', '1984-11-20', 'birth_date_differs', undefined],
  ['1984', '1985', 'birth_date_differs', undefined],
])('%s and %s: %s', (left, right, code, how) => {
  const found = compareBirthDates(days(left), days(right));
  expect(found?.code).toBe(code);
  expect(found?.values['how']).toBe(how);
  expect(found && found.weight > 0).toBe(!code.endsWith('differs'));
  expect(compareBirthDates(days(right), days(left))?.weight).toBe(found?.weight);
});

it('of several dates the two that agree best speak, and words that are no date say nothing', () => {
  expect(compareBirthDates(days('1950', '1984-02-11'), days('1984'))?.code).toBe('birth_date_fits');
  expect(compareBirthDates(days('about 1984'), days('1984'))).toBeUndefined();
});
