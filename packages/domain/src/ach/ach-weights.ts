import type { AchEvidence, AchWeight, Consistency } from './ach';

/** Credibility and relevance as numbers: 1/√2, 1, √2 (PARC ACH 2.0.5). */
export const weightNumbers: Record<AchWeight, number> = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 };

/** What a rating takes from a hypothesis: I = -1, II = -2, all else nothing; consistency earns no points (PARC ACH 2.0.5). */
export const inconsistencyPoints: Record<Consistency, number> = { CC: 0, C: 0, N: 0, I: -1, II: -2, NA: 0 };

/** Ratings as numbers where they are compared with each other; what does not apply is no number. */
export const ratingNumbers: Record<Consistency, number | null> = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: null };

/** Weight of a piece of evidence = credibility × relevance, from 0.5 to 2. */
export function evidenceWeight({ credibility, relevance }: Pick<AchEvidence, 'credibility' | 'relevance'>): number {
  return weightNumbers[credibility] * weightNumbers[relevance];
}
