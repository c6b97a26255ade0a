import type { Formula } from './formulas';

/** A number with the formula it comes from and how much it rests on. */
export interface Score {
  /** As it is shown beside the number. */
  formula: string;
  /** How many things were counted. */
  n: number;
  /** The number, or that the sample is too small for one. */
  value: number | 'too_few';
}

/** Fewest things counted from which a share is shown; our own convention. */
export const fewest = 5;
/** Fewest forecasts with one term from which its calibration is shown: at 20 a 90 % band at p = 0.7 is still 0.17 wide on either side. */
export const fewestForecasts = 20;

/** A score of `n` things; the number is worked out only when there are at least `least`, and is left out where it is no number. */
export function score(formula: Formula, n: number, value: () => number, least: number = fewest): Score {
  const number = n >= least ? value() : Number.NaN;
  return { formula, n, value: Number.isFinite(number) ? number : 'too_few' };
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The share of a whole, as a score of the whole. */
export function share(formula: Formula, part: number, whole: number, least: number = fewest): Score {
  return score(formula, whole, () => part / whole, least);
}
