import { expect, it } from 'vitest';
import { nothingSelected, selectRange, toggle } from './selection';

const order = ['a', 'b', 'c', 'd'];

it('a row is ticked and unticked', () => {
  const one = toggle(nothingSelected, 'b');
  expect([...one.ids]).toEqual(['b']);
  expect(toggle(one, 'b').ids.size).toBe(0);
});

it('a range goes from the last tick to the row, in both directions, and keeps what was ticked', () => {
  const start = toggle(toggle(nothingSelected, 'd'), 'b');
  expect([...selectRange(start, 'c', order).ids].toSorted()).toEqual(['b', 'c', 'd']);
  expect([...selectRange(toggle(nothingSelected, 'c'), 'a', order).ids].toSorted()).toEqual(['a', 'b', 'c']);
});

it('a range without a start is the row alone', () => {
  expect([...selectRange(nothingSelected, 'c', order).ids]).toEqual(['c']);
  expect([...selectRange(toggle(nothingSelected, 'gone'), 'c', order).ids].toSorted()).toEqual(['c', 'gone']);
});
