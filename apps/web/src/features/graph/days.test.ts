import { expect, it } from 'vitest';
import { dayAfter, daysAfter, daysOf, firstDay } from './days';

it('a year or month begins with its first day', () => {
  expect([firstDay('2031'), firstDay('2031-04'), firstDay('2031-04-09')]).toEqual(['2031-01-01', '2031-04-01', '2031-04-09']);
});

it('the days of a chart reach from its first line to its last, and keep what was known before', () => {
  const lines = [{ begins: '2031-04-09' }, { begins: null }, { begins: '2031-03' }];
  expect(daysOf(lines)).toEqual({ first: '2031-03-01', last: '2031-04-09' });
  expect(daysOf([], { first: '2031-01-01', last: '2031-02-01' })).toEqual({ first: '2031-01-01', last: '2031-02-01' });
  expect(daysOf([])).toBeUndefined();
});

it('days are counted over the ends of months and back', () => {
  expect(daysAfter('2031-02-27', '2031-03-02')).toBe(3);
  expect(dayAfter('2031-02-27', 3)).toBe('2031-03-02');
});
