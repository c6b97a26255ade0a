import { describe, expect, it } from 'vitest';
import { AdmiraltyGrading, Europol4x4Grading, Grading, gradingCode, gradingScales, Uk3x5x2Grading } from './grading';

describe('a grading is written', () => {
  it.each<[string, Grading]>([
    ['B2', { scheme: 'admiralty', reliability: 'B', credibility: '2' }],
    ['F6', { scheme: 'admiralty', reliability: 'F', credibility: '6' }],
    ['A1', { scheme: 'europol4x4', reliability: 'A', credibility: '1' }],
    ['X4 H1 H2', { scheme: 'europol4x4', reliability: 'X', credibility: '4', handling: ['H1', 'H2'] }],
    ['1BP', { scheme: 'uk3x5x2', reliability: '1', credibility: 'B', handling: ['P'] }],
    ['2D', { scheme: 'uk3x5x2', reliability: '2', credibility: 'D' }],
  ])('%s', (code, grading) => {
    expect(Grading.parse(grading)).toEqual(grading);
    expect(gradingCode(grading)).toBe(code);
  });
});

describe('a grading is refused', () => {
  it.each([
    ['with a letter that the Admiralty code lacks', { scheme: 'admiralty', reliability: 'G', credibility: '1' }],
    ['with the values of another scheme', { scheme: 'admiralty', reliability: '1', credibility: 'B' }],
    ['with H0 beside another code', { scheme: 'europol4x4', reliability: 'A', credibility: '1', handling: ['H0', 'H1'] }],
    ['with both P and C', { scheme: 'uk3x5x2', reliability: '1', credibility: 'A', handling: ['P', 'C'] }],
    ['with half of it missing', { scheme: 'admiralty', reliability: 'A' }],
    ['in a scheme that nobody uses', { scheme: 'osint', reliability: 'A', credibility: '1' }],
  ])('%s', (_, grading) => {
    expect(Grading.safeParse(grading).success).toBe(false);
  });
});

describe('the scales', () => {
  it.each([
    ['admiralty', AdmiraltyGrading],
    ['europol4x4', Europol4x4Grading],
    ['uk3x5x2', Uk3x5x2Grading],
  ] as const)('of %s hold exactly the values that a grading may have', (scheme, shape) => {
    expect(gradingScales[scheme].reliability).toEqual(shape.shape.reliability.options);
    expect(gradingScales[scheme].credibility).toEqual(shape.shape.credibility.options);
  });
});
