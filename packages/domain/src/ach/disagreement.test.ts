import { expect, it } from 'vitest';
import type { Consistency } from './ach';
import { isDisputed } from './disagreement';

it.each<[Consistency[], boolean]>([
  [[], false],
  [['I'], false],
  [['C', 'CC'], false],
  [['CC', 'N'], true],
  [['C', 'N', 'I'], true],
  [['I', 'II', 'I'], false],
  [['NA', 'NA'], false],
  [['NA', 'N'], true],
])('opinions %j of one cell are disputed: %s', (values, expected) => {
  expect(isDisputed(values)).toBe(expected);
});
