import type { AchMatrix, AchRating } from './ach';
import { evidenceWeight, inconsistencyPoints } from './ach-weights';

/** Where a hypothesis stands. Neither number is a probability. */
export interface AchScore {
  hypothesisId: string;
  /** Σ points; 0 or below, nearer to 0 is less refuted. */
  inconsistency: number;
  /** Σ points × credibility × relevance. */
  weighted: number;
  /** Cells that nobody rated; they count nothing and are said beside the score. */
  missing: number;
}

/** Scores closer than this are the same: they are sums of roots. */
const nearlyNothing = 1e-9;

/** Ratings by evidence and hypothesis. */
export function ratingsByCell(ratings: readonly AchRating[]): (evidenceId: string, hypothesisId: string) => AchRating['value'] | undefined {
  const cells = new Map(ratings.map((one) => [`${one.evidenceId} ${one.hypothesisId}`, one.value]));
  return (evidenceId, hypothesisId) => cells.get(`${evidenceId} ${hypothesisId}`);
}

/**
 * Scores of a matrix in the order of its hypotheses: inconsistency(h) = Σ s(e, h); weighted(h) = Σ s(e, h) · c(e) · r(e), with
 * s: II -2, I -1, all else 0 (PARC ACH 2.0.5; the method refutes, so what is consistent earns nothing).
 */
export function achScores({ hypothesisIds, evidence, ratings }: AchMatrix): AchScore[] {
  const rated = ratingsByCell(ratings);
  return hypothesisIds.map((hypothesisId) => {
    const score: AchScore = { hypothesisId, inconsistency: 0, weighted: 0, missing: 0 };
    for (const one of evidence) {
      const value = rated(one.id, hypothesisId);
      if (value === undefined) score.missing += 1;
      else {
        score.inconsistency += inconsistencyPoints[value];
        score.weighted += inconsistencyPoints[value] * evidenceWeight(one);
      }
    }
    return score;
  });
}

/**
 * The least refuted hypotheses by weighted score: one, or several that tie. Empty without hypotheses, and as long as nothing
 * speaks against anything, for then nothing leads.
 */
export function achLeaders(scores: readonly AchScore[]): string[] {
  const best = Math.max(...scores.map((score) => score.weighted));
  if (scores.every((score) => score.inconsistency === 0)) return [];
  return scores.filter((score) => best - score.weighted < nearlyNothing).map((score) => score.hypothesisId);
}

/** Hypotheses from the least refuted to the most; ties keep the order in which they stand. */
export function achRanking(scores: readonly AchScore[]): AchScore[] {
  return scores.toSorted((a, b) => (Math.abs(a.weighted - b.weighted) < nearlyNothing ? 0 : b.weighted - a.weighted));
}
