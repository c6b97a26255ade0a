import { describe, expect, it } from 'vitest';
import { Feedback, usesFit, type Use } from './feedback';
import { enoughForShares, tallyOf } from './tally';

const useful: Feedback = { answered: 'yes', timely: 'late', usedFor: ['operation', 'policy'], words: '' };
const useless: Feedback = { answered: 'no', timely: 'yes', usedFor: ['not_used'], words: 'Known before.' };
const many = (count: number, one: Feedback) => Array.from({ length: count }, () => one);

describe('feedback in numbers', () => {
  it('is counted by what was said, each use by itself', () => {
    expect(tallyOf([useful, useful, useless])).toMatchObject({
      count: 3,
      answered: { yes: 2, partly: 0, no: 1 },
      timely: { yes: 1, late: 2, too_late: 0 },
      usedFor: { operation: 2, policy: 2, not_used: 1, training: 0 },
    });
  });

  it('has no shares while it is too little', () => {
    expect(tallyOf([]).shares).toBeNull();
    expect(tallyOf(many(enoughForShares - 1, useful)).shares).toBeNull();
  });

  it('has the share of those who said yes when it is enough', () => {
    const tally = tallyOf([...many(15, useful), ...many(5, useless)]);
    expect(tally.shares).toEqual({ answered: 0.75, timely: 0.25 });
  });
});

it.each([
  [[], false],
  [['operation'], true],
  [['operation', 'policy'], true],
  [['operation', 'operation'], false],
  [['not_used'], true],
  [['not_used', 'training'], false],
] as [Use[], boolean][])('uses %j fit together: %s', (uses, fit) => {
  expect(usesFit(uses)).toBe(fit);
  expect(Feedback.safeParse({ ...useful, usedFor: uses }).success).toBe(fit);
});
