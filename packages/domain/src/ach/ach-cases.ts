import type { AchEvidence, AchMatrix, AchWeight, Consistency } from './ach';

/** A matrix written as a table, for tests: each line is evidence, credibility, relevance, ratings in the order of the hypotheses, source. */
export type MatrixLine = [id: string, credibility: AchWeight, relevance: AchWeight, ratings: string, sourceId?: string];

/** The matrix of some lines; `-` in the ratings is a missing cell. */
export function matrixOf(hypothesisIds: readonly string[], lines: readonly MatrixLine[]): AchMatrix {
  return {
    hypothesisIds,
    evidence: lines.map(([id, credibility, relevance, , sourceId]): AchEvidence => ({
      id,
      sourceId: sourceId ?? null,
      credibility,
      relevance,
    })),
    ratings: lines.flatMap(([evidenceId, , , ratings]) =>
      ratings
        .split(' ')
        .flatMap((value, n) => (value === '-' ? [] : [{ evidenceId, hypothesisId: hypothesisIds[n]!, value: value as Consistency }])),
    ),
  };
}

/** Worked by hand; the numbers stand in the tests. */
export const workedByHand = matrixOf(
  ['H1', 'H2', 'H3'],
  [
    ['E1', 'high', 'high', 'C I II'],
    ['E2', 'medium', 'high', 'I C N'],
    ['E3', 'low', 'medium', 'N N I'],
    ['E4', 'medium', 'medium', 'C C C'],
    ['E5', 'high', 'low', 'II NA CC'],
  ],
);
