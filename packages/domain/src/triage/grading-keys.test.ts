import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradingCode, gradingScales, type GradingScheme } from '../grading/grading';
import { typeGrading } from './grading-keys';

function typed(scheme: GradingScheme, keys: string): string {
  const [first, second] = keys.split('');
  const begun = typeGrading(scheme, undefined, first!);
  if (begun.kind !== 'first' || second === undefined) return begun.kind;
  const ended = typeGrading(scheme, begun.reliability, second);
  return ended.kind === 'done' ? gradingCode(ended.grading) : ended.kind;
}

describe('a grading by two keys', () => {
  it.each<[GradingScheme, string, string]>([
    ['admiralty', 'b2', 'B2'],
    ['admiralty', 'F6', 'F6'],
    ['admiralty', '2b', 'unknown'],
    ['admiralty', 'bb', 'unknown'],
    ['admiralty', 'b7', 'unknown'],
    ['admiralty', 'b', 'first'],
    ['europol4x4', 'x4', 'X4'],
    ['europol4x4', 'd1', 'unknown'],
    ['uk3x5x2', '1b', '1B'],
    ['uk3x5x2', '3E', '3E'],
    ['uk3x5x2', 'b1', 'unknown'],
    ['uk3x5x2', '4', 'unknown'],
  ])('%s: %s is %s', (scheme, keys, outcome) => expect(typed(scheme, keys)).toBe(outcome));

  it('reaches every grading of every scheme, and only those', () => {
    const key = fc.constantFrom(...'abcdefxyz0123456789ABCDEFX?'.split(''));
    fc.assert(
      fc.property(fc.constantFrom<GradingScheme>('admiralty', 'europol4x4', 'uk3x5x2'), key, key, (scheme, one, other) => {
        const { reliability, credibility } = gradingScales[scheme];
        const isGrading = reliability.includes(one.toUpperCase()) && credibility.includes(other.toUpperCase());
        expect(typed(scheme, one + other) === `${one}${other}`.toUpperCase()).toBe(isGrading);
      }),
    );
  });
});
