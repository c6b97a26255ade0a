import { describe, expect, it } from 'vitest';
import { matrixOf, workedByHand } from './ach-cases';
import { diagnosticities } from './diagnosticity';

describe('diagnosticity', () => {
  it('is that of the case worked by hand', () => {
    expect(diagnosticities(workedByHand).map(({ value, band }) => [Number(value!.toFixed(4)), band])).toEqual([
      [2.4944, 'high'],
      [1.1547, 'medium'],
      [0.3333, 'low'],
      [0, 'none'],
      [2, 'high'],
    ]);
  });

  it('is none for evidence that contradicts everything, however strongly and credibly', () => {
    const [one] = diagnosticities(matrixOf(['H1', 'H2', 'H3'], [['E', 'high', 'high', 'II II II']]));
    expect(one).toEqual({ evidenceId: 'E', value: 0, band: 'none' });
  });

  it('leaves out what does not apply and what is missing: alike among the rest is none', () => {
    const [one] = diagnosticities(matrixOf(['H1', 'H2', 'H3', 'H4'], [['E', 'high', 'high', 'C NA - C']]));
    expect(one!.band).toBe('none');
  });

  it('is unknown where fewer than two ratings apply', () => {
    const [one] = diagnosticities(matrixOf(['H1', 'H2'], [['E', 'high', 'high', 'II NA']]));
    expect(one).toEqual({ evidenceId: 'E', value: null, band: null });
  });
});
