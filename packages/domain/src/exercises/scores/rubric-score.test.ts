import { expect, it } from 'vitest';
import type { NamedCriterion } from './rubric-score';
import { rubricScores } from './rubric-score';

const criterion = (key: string): NamedCriterion => ({ key, name: { en: key, fr: '', pt: '', ar: '' } });
const on = (key: string, ...scores: number[]) => scores.map((score) => ({ criterion: key, score }));

it.each<[string, number[], { n: number; value: number | 'too_few' }]>([
  // (2 + 3 + 4) / 3
  ['three scores', [2, 3, 4], { n: 3, value: 3 }],
  // (0 + 1 + 1 + 4) / 4
  ['four scores, one of them nothing', [0, 1, 1, 4], { n: 4, value: 1.5 }],
  ['two scores are too few', [4, 4], { n: 2, value: 'too_few' }],
  ['no score is too few', [], { n: 0, value: 'too_few' }],
])('%s', (_, scores, expected) => {
  const [sourcing] = rubricScores([criterion('sourcing')], [...on('sourcing', ...scores), ...on('clarity', 0, 0, 0)]);
  expect(sourcing!.score).toEqual({ formula: 'Σ score / n, 0 to 4', ...expected });
});

it('criteria stand in the order of the rubric, and scores on others count for nothing', () => {
  const scores = rubricScores([criterion('sourcing'), criterion('clarity')], [...on('clarity', 1, 1, 1), ...on('gone', 4, 4, 4)]);
  expect(scores.map(({ key, score }) => [key, score.n])).toEqual([
    ['sourcing', 0],
    ['clarity', 3],
  ]);
});
