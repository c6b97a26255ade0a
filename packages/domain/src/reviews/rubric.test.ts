import { describe, expect, it } from 'vitest';
import { criteria, Scores } from './rubric';

describe('the scores of a review', () => {
  it('stand on nine standards', () => {
    expect(new Set(criteria).size).toBe(9);
  });

  it.each([
    ['may leave standards out', true, { argument: 3 }],
    ['may be 0 and 4', true, { argument: 0, visuals: 4 }],
    ['may not be above 4', false, { argument: 5 }],
    ['may not be below 0', false, { argument: -1 }],
    ['may not lie between', false, { argument: 2.5 }],
    ['may not be on a standard that is none', false, { style: 3 }],
  ])('%s', (_, isFine, scores) => {
    expect(Scores.safeParse(scores).success).toBe(isFine);
  });
});
