import type { RowContent } from '../techniques/row-content';
import type { AchEvidence, AchMatrix, AchWeight, Consistency } from './ach';
import { achLeaders, achRanking, achScores, type AchScore } from './ach-scores';
import { diagnosticities, type Diagnosticity } from './diagnosticity';
import { linchpins, type Linchpin } from './sensitivity';

/** A row of a matrix as it is kept. */
export interface AchRow {
  id: string;
  content: RowContent;
  isRemoved: boolean;
  /** Of evidence on an item or claim: what its grading says, and the root that it shares with others. */
  grounds: { credibility: AchWeight; root: { id: string } | null } | null;
}

/** A rating of a cell; without a value it was taken back. */
export interface AchCell {
  hypothesisId: string;
  evidenceId: string;
  value: Consistency | null;
}

function toEvidence({ id, content, grounds }: AchRow): AchEvidence[] {
  if (content.kind !== 'evidence') return [];
  const credibility = 'credibility' in content ? content.credibility : (grounds?.credibility ?? 'medium');
  return [{ id, sourceId: grounds?.root?.id ?? null, credibility, relevance: content.relevance }];
}

/** The matrix of rows that were not removed, in their order, with ratings of one person or of the group. */
export function achMatrixOf(rows: readonly AchRow[], ratings: readonly AchCell[]): AchMatrix {
  const standing = rows.filter((row) => !row.isRemoved);
  const evidence = standing.flatMap(toEvidence);
  const hypothesisIds = standing.filter((row) => row.content.kind === 'hypothesis').map((row) => row.id);
  const there = new Set([...hypothesisIds, ...evidence.map((one) => one.id)]);
  return {
    hypothesisIds,
    evidence,
    ratings: ratings.flatMap(({ value, ...cell }) =>
      value !== null && there.has(cell.hypothesisId) && there.has(cell.evidenceId) ? [{ ...cell, value }] : [],
    ),
  };
}

/** Everything that is read from a matrix; none of it is a probability. */
export interface AchReading {
  /** From the least refuted to the most. */
  ranking: AchScore[];
  leaders: string[];
  diagnosticities: Diagnosticity[];
  linchpins: Linchpin[];
  /** Cells that nobody rated. */
  missing: number;
}

/** Reads a matrix: ranking, leaders, how far each piece tells hypotheses apart, and what alone carries the result. */
export function readAch(matrix: AchMatrix): AchReading {
  const scores = achScores(matrix);
  return {
    ranking: achRanking(scores),
    leaders: achLeaders(scores),
    diagnosticities: diagnosticities(matrix),
    linchpins: linchpins(matrix),
    missing: scores.reduce((sum, score) => sum + score.missing, 0),
  };
}

/** What a matrix lacks: hypotheses to compare, one that nothing is afoot, one that somebody deceives. */
export type AchGap = 'too_few' | 'no_null' | 'no_deception';

/** What to think of before the matrix is trusted. */
export function achGaps(rows: readonly AchRow[]): AchGap[] {
  const stances = rows.flatMap(({ content, isRemoved }) => (!isRemoved && content.kind === 'hypothesis' ? [content.stance] : []));
  return [
    ...(stances.length < 2 ? (['too_few'] as const) : []),
    ...(stances.includes('null') ? [] : (['no_null'] as const)),
    ...(stances.includes('deception') ? [] : (['no_deception'] as const)),
  ];
}
