import { z } from 'zod';

/** Scale of likelihood words; one per dataset. */
export const Yardstick = z.enum(['phia', 'icd203']);
export type Yardstick = z.infer<typeof Yardstick>;

/** A word of a yardstick and the probabilities it stands for, both ends included unless said otherwise. */
export interface LikelihoodTerm {
  key: string;
  from: number;
  to: number;
  /** The upper end does not belong to the term. */
  isOpenAbove?: true;
}

/**
 * Likelihood terms, least likely first.
 * PHIA Probability Yardstick (United Kingdom), whose gaps are meant; Intelligence Community Directive 203 (United States).
 */
export const yardsticks: Record<Yardstick, readonly LikelihoodTerm[]> = {
  phia: [
    { key: 'remote_chance', from: 0, to: 0.05 },
    { key: 'highly_unlikely', from: 0.1, to: 0.2 },
    { key: 'unlikely', from: 0.25, to: 0.35 },
    { key: 'realistic_possibility', from: 0.4, to: 0.5, isOpenAbove: true },
    { key: 'likely', from: 0.55, to: 0.75 },
    { key: 'highly_likely', from: 0.8, to: 0.9 },
    { key: 'almost_certain', from: 0.95, to: 1 },
  ],
  icd203: [
    { key: 'almost_no_chance', from: 0.01, to: 0.05 },
    { key: 'very_unlikely', from: 0.05, to: 0.2 },
    { key: 'unlikely', from: 0.2, to: 0.45 },
    { key: 'roughly_even_chance', from: 0.45, to: 0.55 },
    { key: 'likely', from: 0.55, to: 0.8 },
    { key: 'very_likely', from: 0.8, to: 0.95 },
    { key: 'almost_certain', from: 0.95, to: 0.99 },
  ],
};

/** Whether a probability (0 to 1) lies within a term of the yardstick; false for a term it does not have. */
export function isWithinTerm(yardstick: Yardstick, key: string, probability: number): boolean {
  const term = yardsticks[yardstick].find((one) => one.key === key);
  if (!term) return false;
  return probability >= term.from && (term.isOpenAbove ? probability < term.to : probability <= term.to);
}

/** The term for a probability (0 to 1); where two share an edge, the more likely one; null in a gap of the yardstick. */
export function termForProbability(yardstick: Yardstick, probability: number): string | null {
  return yardsticks[yardstick].findLast((term) => isWithinTerm(yardstick, term.key, probability))?.key ?? null;
}
