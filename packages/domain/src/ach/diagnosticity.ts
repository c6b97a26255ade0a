import type { AchMatrix } from './ach';
import { ratingsByCell } from './ach-scores';
import { evidenceWeight, ratingNumbers } from './ach-weights';

/** How far a piece of evidence tells the hypotheses apart. */
export interface Diagnosticity {
  evidenceId: string;
  /** Null while fewer than two hypotheses have a rating that applies: nothing can be told apart. */
  value: number | null;
  band: DiagnosticityBand | null;
}
export type DiagnosticityBand = 'none' | 'low' | 'medium' | 'high';

const nearlyNothing = 1e-9;

function bandOf(value: number): DiagnosticityBand {
  if (value < nearlyNothing) return 'none';
  return value < 0.5 ? 'low' : value < 1.5 ? 'medium' : 'high';
}

/** Population standard deviation. */
function spread(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
}

/**
 * Diagnosticity(e) = population standard deviation of the ratings (CC 2, C 1, N 0, I -1, II -2) × credibility × relevance; NA
 * and missing cells are left out. Bands: none at 0, low below 0.5, medium below 1.5, high from there. A convention of this
 * workbench: no formula is published. Evidence that contradicts every hypothesis alike has none.
 */
export function diagnosticities({ hypothesisIds, evidence, ratings }: AchMatrix): Diagnosticity[] {
  const rated = ratingsByCell(ratings);
  return evidence.map((one) => {
    const numbers = hypothesisIds.flatMap((hypothesisId) => {
      const value = rated(one.id, hypothesisId);
      const number = value === undefined ? null : ratingNumbers[value];
      return number === null ? [] : [number];
    });
    if (numbers.length < 2) return { evidenceId: one.id, value: null, band: null };
    const value = spread(numbers) * evidenceWeight(one);
    return { evidenceId: one.id, value, band: bandOf(value) };
  });
}
