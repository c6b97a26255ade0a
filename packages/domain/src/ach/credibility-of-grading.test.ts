import { describe, expect, it } from 'vitest';
import { AdmiraltyGrading, type Grading } from '../grading/grading';
import { credibilityOfGrading } from './credibility-of-grading';

const admiralty = (code: string): Grading => AdmiraltyGrading.parse({ scheme: 'admiralty', reliability: code[0], credibility: code[1] });

describe('credibility from a grading', () => {
  it.each([
    ['A1', 'high', false],
    ['B2', 'high', false],
    ['A3', 'medium', false],
    ['C1', 'medium', false],
    ['F2', 'medium', true],
    ['B6', 'medium', true],
    ['D1', 'low', false],
    ['A4', 'low', false],
    ['F5', 'low', false],
    ['E6', 'low', false],
  ])('of %s is %s (not judged: %s)', (code, weight, isNotJudged) => {
    expect(credibilityOfGrading(admiralty(code))).toEqual({ weight, isNotJudged });
  });

  it('is medium and not judged without a grading', () => {
    expect(credibilityOfGrading(null)).toEqual({ weight: 'medium', isNotJudged: true });
  });

  it('follows the same thought in the other schemes', () => {
    expect(credibilityOfGrading({ scheme: 'europol4x4', reliability: 'A', credibility: '2' }).weight).toBe('high');
    expect(credibilityOfGrading({ scheme: 'europol4x4', reliability: 'X', credibility: '1' })).toEqual({
      weight: 'medium',
      isNotJudged: true,
    });
    expect(credibilityOfGrading({ scheme: 'europol4x4', reliability: 'B', credibility: '4' }).weight).toBe('low');
    expect(credibilityOfGrading({ scheme: 'uk3x5x2', reliability: '1', credibility: 'A' }).weight).toBe('high');
    expect(credibilityOfGrading({ scheme: 'uk3x5x2', reliability: '2', credibility: 'B' })).toEqual({
      weight: 'medium',
      isNotJudged: true,
    });
    expect(credibilityOfGrading({ scheme: 'uk3x5x2', reliability: '1', credibility: 'E' }).weight).toBe('low');
  });
});
