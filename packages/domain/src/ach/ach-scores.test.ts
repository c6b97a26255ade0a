import { describe, expect, it } from 'vitest';
import { matrixOf, workedByHand } from './ach-cases';
import { achLeaders, achRanking, achScores } from './ach-scores';

describe('scores of a matrix', () => {
  it('are those of the case worked by hand', () => {
    const scores = achScores(workedByHand);
    expect(scores.map((score) => score.inconsistency)).toEqual([-3, -1, -3]);
    expect(scores.map((score) => Number(score.weighted.toFixed(4)))).toEqual([-3.4142, -2, -4.7071]);
    expect(achLeaders(scores)).toEqual(['H2']);
    expect(achRanking(scores).map((score) => score.hypothesisId)).toEqual(['H2', 'H1', 'H3']);
  });

  it('weigh the worst cell four times a plain one, and the least half', () => {
    const worst = matrixOf(['H'], [['E', 'high', 'high', 'II']]);
    const least = matrixOf(['H'], [['E', 'low', 'low', 'I']]);
    expect(achScores(worst)[0]!.weighted).toBeCloseTo(-4, 10);
    expect(achScores(least)[0]!.weighted).toBeCloseTo(-0.5, 10);
  });

  it('give nothing for what is consistent, however much of it there is', () => {
    const scores = achScores(
      matrixOf(
        ['much', 'little'],
        [
          ['E1', 'high', 'high', 'CC N'],
          ['E2', 'high', 'high', 'CC NA'],
          ['E3', 'low', 'low', 'I N'],
        ],
      ),
    );
    expect(achLeaders(scores)).toEqual(['little']);
  });

  it('count missing cells and take nothing for them', () => {
    const [one, other] = achScores(
      matrixOf(
        ['H1', 'H2'],
        [
          ['E1', 'medium', 'medium', '- I'],
          ['E2', 'medium', 'medium', '- NA'],
        ],
      ),
    );
    expect([one!.missing, one!.weighted, other!.missing, other!.weighted]).toEqual([2, 0, 0, -1]);
  });

  it('let all lead that tie, though roots are added in another order', () => {
    const tied = matrixOf(
      ['H1', 'H2'],
      [
        ['E1', 'high', 'medium', 'I N'],
        ['E2', 'low', 'medium', 'I N'],
        ['E3', 'low', 'medium', 'N I'],
        ['E4', 'high', 'medium', 'N I'],
      ],
    );
    expect(achLeaders(achScores(tied))).toEqual(['H1', 'H2']);
  });

  it('let nothing lead while nothing speaks against anything, and among no hypotheses', () => {
    expect(achLeaders(achScores(matrixOf(['H1', 'H2'], [['E', 'high', 'high', 'CC N']])))).toEqual([]);
    expect(achLeaders(achScores(matrixOf([], [])))).toEqual([]);
  });
});
