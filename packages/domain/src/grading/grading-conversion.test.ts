import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertReliability } from './grading-conversion';
import { GradingScheme, gradingScales } from './grading';
import { gradeRank } from './grading-order';

describe('the reliability of a source converted', () => {
  it.each<[GradingScheme, GradingScheme, Record<string, string>]>([
    ['admiralty', 'europol4x4', { A: 'A', B: 'B', C: 'needs_person', D: 'C', E: 'C', F: 'X', G: 'unknown_value' }],
    ['admiralty', 'uk3x5x2', { A: '1', B: '1', C: 'needs_person', D: '3', E: '3', F: '2', '': 'unknown_value' }],
    ['europol4x4', 'admiralty', { A: 'needs_person', B: 'needs_person', C: 'D', X: 'F', D: 'unknown_value', constructor: 'unknown_value' }],
    ['europol4x4', 'uk3x5x2', { A: 'not_convertible' }],
    ['uk3x5x2', 'admiralty', { '1': 'not_convertible' }],
    ['uk3x5x2', 'europol4x4', { '1': 'not_convertible' }],
    ['admiralty', 'admiralty', { A: 'not_convertible' }],
  ])('from %s to %s follows the table', (from, to, table) => {
    for (const [value, expected] of Object.entries(table)) {
      const outcome = convertReliability(from, to, value);
      expect(outcome.ok ? outcome.value.value : outcome.code).toBe(expected);
    }
  });

  it('always carries the mark of a conversion and is a value of the other scheme', () => {
    const scheme = fc.constantFrom(...GradingScheme.options);
    fc.assert(
      fc.property(scheme, scheme, fc.string({ maxLength: 2 }), (from, to, text) => {
        for (const value of [text, ...gradingScales[from].reliability]) {
          const outcome = convertReliability(from, to, value);
          if (!outcome.ok) continue;
          expect(outcome.value.isConverted).toBe(true);
          expect(gradingScales[to].reliability).toContain(outcome.value.value);
        }
      }),
    );
  });

  it('never judges a source that was not judged, and never orders two sources the other way round', () => {
    const pairs = GradingScheme.options.flatMap((from) => GradingScheme.options.map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      const ranks = gradingScales[from].reliability.flatMap((value) => {
        const outcome = convertReliability(from, to, value);
        return outcome.ok ? [[gradeRank(from, 'reliability', value), gradeRank(to, 'reliability', outcome.value.value)] as const] : [];
      });
      for (const [before, after] of ranks) expect(after === null).toBe(before === null);
      const judged = ranks.flatMap(([, after]) => after ?? []);
      expect(judged).toEqual(judged.toSorted((a, b) => a - b));
    }
  });
});
