import { expect, it } from 'vitest';
import { sourceIndependence } from './source-independence';

it.each([
  ['three tellings of one root', ['a', 'b', 'c'], [['a', 'b', 'c']], 1 / 3],
  ['three that stand by themselves', ['a', 'b', 'c'], [], 1],
  ['two of one root beside another', ['a', 'b', 'c', 'd'], [['a', 'b', 'x']], 3 / 4],
  // a–b and b–c make one root of three.
  [
    'roots that meet in a third',
    ['a', 'b', 'c', 'd'],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    2 / 4,
  ],
  [
    'roots that meet through a later one',
    ['a', 'b', 'c', 'd'],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['d', 'a'],
    ],
    1 / 4,
  ],
  ['one item cited twice', ['a', 'a', 'b'], [], 1],
])('%s', (_, cited, roots, value) => {
  expect(sourceIndependence(cited, roots).value).toBeCloseTo(value, 12);
});

it('one item is too few', () => {
  expect(sourceIndependence(['a'], [['a', 'b']])).toMatchObject({ n: 1, value: 'too_few' });
});
