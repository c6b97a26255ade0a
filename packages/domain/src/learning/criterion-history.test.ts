import { expect, it } from 'vitest';
import { criterionHistories, type AppraisedVersion } from './criterion-history';

const version = (at: string, means: Record<string, [mean: number, n: number]>, number = 1): AppraisedVersion => ({
  productId: 'p',
  number,
  at,
  scores: Object.entries(means).map(([criterion, [mean, n]]) => ({ criterion, mean, n })),
});

it('each criterion has its scores in the order of time, with how many scores a mean rests on', () => {
  const appraised = [version('2031-05-02', { argument: [3, 2], gender: [1, 1] }, 2), version('2031-05-01', { argument: [1.5, 2] })];
  const histories = criterionHistories(appraised, ['gender', 'argument', 'visuals']);
  expect(histories.map(({ criterion, n, points }) => [criterion, n, points.map(({ mean }) => mean)])).toEqual([
    ['gender', 1, [1]],
    ['argument', 4, [1.5, 3]],
  ]);
  expect(histories[1]!.points[1]).toEqual({ productId: 'p', number: 2, at: '2031-05-02', mean: 3, n: 2 });
});

it('a criterion that the newest rubric no longer has stands behind the others', () => {
  const appraised = [version('2031-05-01', { old: [2, 1], argument: [2, 1] })];
  expect(criterionHistories(appraised, ['argument']).map(({ criterion }) => criterion)).toEqual(['argument', 'old']);
});

it('nothing was appraised', () => expect(criterionHistories([], ['argument'])).toEqual([]));
