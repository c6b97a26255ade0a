import { expect, it } from 'vitest';
import { atSecond, fromSecond } from './fork-moment';

it.each([
  ['2031-07-17T16:30', '2031-07-17T16:30:00.000Z'],
  ['2031-07-17T16:30:05', '2031-07-17T16:30:05.000Z'],
  ['', undefined],
  ['2031-07', undefined],
])('%s is the moment %s', (typed, moment) => {
  expect(fromSecond(typed)).toBe(moment);
});

it('a moment stands in its field to the second', () => {
  expect(atSecond('2031-07-17T16:30:05.123Z')).toBe('2031-07-17T16:30:05');
});
