import { expect, it } from 'vitest';
import { idleWork, perfectWork, smallKey } from './arbitrary-work';
import { groundwork, measuresOf } from './measures';
import { durationParts, scoreLineIds, scoreLines } from './score-lines';
import { workScores } from './work-scores';

it('a syndicate has every line, a person those that are measured of a person', () => {
  const ground = groundwork(perfectWork(), smallKey);
  expect(scoreLines(workScores([measuresOf(ground)], 'phia')).map(({ id }) => id)).toEqual(scoreLineIds);
  const own = scoreLines(workScores([measuresOf(ground, { personId: 'bel', agency: 'CUS' })], 'phia')).map(({ id }) => id);
  expect(scoreLineIds.filter((id) => !own.includes(id))).toEqual([
    'namesPrecision',
    'namesRecall',
    'namesF',
    'sharingDelay',
    'pooling',
    'shared',
    'overShared',
  ]);
});

it('a curve that never falls to a half has no median', () => {
  const lines = scoreLines(workScores([measuresOf(groundwork(idleWork(), smallKey))], 'phia'));
  expect(lines.find(({ id }) => id === 'sharingDelay')?.value).toBe('not_reached');
});

it.each([
  [0, [[0, 'min']]],
  [59_000, [[1, 'min']]],
  [
    61 * 60_000,
    [
      [1, 'h'],
      [1, 'min'],
    ],
  ],
  [
    (24 * 60 + 5) * 60_000,
    [
      [1, 'd'],
      [5, 'min'],
    ],
  ],
  [
    (26 * 60 + 5) * 60_000,
    [
      [1, 'd'],
      [2, 'h'],
    ],
  ],
])('%i milliseconds are said in two units', (milliseconds, parts) => {
  expect(durationParts(milliseconds).map(({ value, unit }) => [value, unit])).toEqual(parts);
});
