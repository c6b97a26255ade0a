import { describe, expect, it } from 'vitest';
import { matrixOf, workedByHand } from './ach-cases';
import { linchpins } from './sensitivity';

describe('linchpins', () => {
  it('are those of the case worked by hand: one changes the leader, one makes a tie', () => {
    expect(linchpins(workedByHand)).toEqual([
      { of: 'evidence', id: 'E2', evidenceIds: ['E2'], leadersWithout: ['H1', 'H2'] },
      { of: 'evidence', id: 'E5', evidenceIds: ['E5'], leadersWithout: ['H1'] },
    ]);
  });

  it('name a source behind many items, none of which alone carries the result', () => {
    const found = linchpins(
      matrixOf(
        ['H1', 'H2'],
        [
          ['E1', 'medium', 'medium', 'C I', 'S1'],
          ['E2', 'medium', 'medium', 'C I', 'S1'],
          ['E3', 'medium', 'medium', 'C I', 'S1'],
          ['E4', 'medium', 'medium', 'I C', 'S2'],
        ],
      ),
    );
    expect(found).toEqual([{ of: 'source', id: 'S1', evidenceIds: ['E1', 'E2', 'E3'], leadersWithout: ['H2'] }]);
  });

  it('name the last piece that speaks against anything: without it nothing leads', () => {
    expect(linchpins(matrixOf(['H1', 'H2'], [['E', 'medium', 'medium', 'I C', 'S']]))).toEqual([
      { of: 'evidence', id: 'E', evidenceIds: ['E'], leadersWithout: [] },
    ]);
  });

  it('are none where the result does not hang on one thing', () => {
    const firm = matrixOf(
      ['H1', 'H2'],
      [
        ['E1', 'high', 'high', 'C II', 'S1'],
        ['E2', 'high', 'high', 'C II', 'S2'],
      ],
    );
    expect(linchpins(firm)).toEqual([]);
  });
});
