import { describe, expect, it } from 'vitest';
import { asksSelf, selfAbove, spreadOf, unscored } from './appraisal';
import { standardRubric } from './standard-rubric';

const scored = (score: number | null, key = 'argument') => ({ scores: { [key]: { score, words: '' } } });

describe('the spread of a criterion', () => {
  it('rests on those who scored it, and says how many', () => {
    const appraisals = [scored(1), scored(4), scored(2), scored(null), { scores: {} }];
    expect(spreadOf(['argument'], appraisals)).toEqual([{ key: 'argument', count: 3, mean: 7 / 3, lowest: 1, highest: 4 }]);
  });

  it('is none where nobody scored, and a zero is a score', () => {
    expect(spreadOf(['visuals'], [scored(3)])).toEqual([{ key: 'visuals', count: 0, mean: null, lowest: null, highest: null }]);
    expect(spreadOf(['argument'], [scored(0)])[0]).toMatchObject({ count: 1, mean: 0 });
  });
});

it('authors stand above or below their mentors by the difference of the means', () => {
  expect(selfAbove('argument', [scored(4)], [scored(1), scored(2)])).toBe(2.5);
  expect(selfAbove('argument', [scored(1)], [scored(3)])).toBe(-2);
  expect(selfAbove('argument', [], [scored(3)])).toBeNull();
});

it('what has words and no score is not scored', () => {
  const left = unscored(standardRubric, { ...scored(0).scores, visuals: { score: null, words: 'None needed.' } });
  expect(left).toContain('visuals');
  expect(left).not.toContain('argument');
});

it.each([
  [undefined, undefined, false],
  [true, undefined, true],
  [true, false, false],
  [false, true, true],
])('a self-appraisal asked for by the cell (%s) and the product (%s): %s', (cell, product, asked) => {
  expect(asksSelf(cell, product)).toBe(asked);
});
