import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GradingScheme, gradingScales } from './grading';
import { byGrade, gradeRank, type GradingAxis } from './grading-order';

describe('a value on its scale', () => {
  it.each<[GradingScheme, GradingAxis, string, number | null]>([
    ['admiralty', 'reliability', 'A', 0],
    ['admiralty', 'reliability', 'E', 4],
    ['admiralty', 'reliability', 'F', null],
    ['admiralty', 'credibility', '5', 4],
    ['admiralty', 'credibility', '6', null],
    ['europol4x4', 'reliability', 'C', 2],
    ['europol4x4', 'reliability', 'X', null],
    ['europol4x4', 'credibility', '4', 3],
    ['uk3x5x2', 'reliability', '2', null],
    ['uk3x5x2', 'reliability', '3', 1],
    ['uk3x5x2', 'credibility', 'D', null],
    ['uk3x5x2', 'credibility', 'E', 3],
    ['admiralty', 'reliability', 'Z', null],
  ])('%s %s %s has place %s', (scheme, axis, value, place) => {
    expect(gradeRank(scheme, axis, value)).toBe(place);
  });
});

describe('a list sorted by grade', () => {
  it.each([
    ['best', ['A', 'B', 'E', 'F', 'F']],
    ['worst', ['E', 'B', 'A', 'F', 'F']],
  ] as const)('with the %s first keeps what cannot be judged apart at the end', (first, expected) => {
    expect(['F', 'E', 'A', 'F', 'B'].toSorted(byGrade('admiralty', 'reliability', first))).toEqual(expected);
  });

  it('is the same whatever the order before', () => {
    const scheme = fc.constantFrom(...GradingScheme.options);
    const axis = fc.constantFrom('reliability' as const, 'credibility' as const);
    fc.assert(
      fc.property(scheme, axis, fc.constantFrom('best' as const, 'worst' as const), fc.gen(), (one, two, first, gen) => {
        const values = gen(fc.array, fc.constantFrom(...gradingScales[one][two]));
        const order = byGrade(one, two, first);
        expect(values.toReversed().toSorted(order)).toEqual(values.toSorted(order));
      }),
    );
  });
});
