import { formulas } from './formulas';
import { gradeRank, type GradingAxis } from '../../grading/grading-order';
import { gradingScales, type GradingScheme } from '../../grading/grading';
import { score, sum, type Score } from './score';

/** Fewest pairs from which agreement beyond chance is shown; our own convention. */
export const fewestPairs = 10;

/**
 * Agreement of two series of ranks (0 to `ranks` − 1) beyond chance, disagreement counting by the square of its width (Cohen 1968):
 * κ = 1 − Σ w·o / Σ w·e with w = (i − j)² / (k − 1)², o the pairs seen and e those that the margins alone would give. 1 is full
 * agreement, 0 what chance gives; no number when neither series varies, since then chance agrees as fully.
 */
export function weightedKappa(pairs: readonly (readonly [given: number, right: number])[], ranks: number): Score {
  const n = pairs.length;
  const weight = (i: number, j: number) => (i - j) ** 2 / (ranks - 1) ** 2;
  const seen = sum(pairs.map(([i, j]) => weight(i, j))) / n;
  const chance = sum(pairs.flatMap(([i]) => pairs.map(([, j]) => weight(i, j)))) / (n * n);
  return score(formulas.kappa, n, () => (chance === 0 ? Number.NaN : 1 - seen / chance), fewestPairs);
}

/** How a trainee's gradings agree with the right ones on one axis, and how many say on one side alone that nothing can be judged. */
export interface GradingAgreement {
  kappa: Score;
  /** Pairs of which one side judged and the other did not; they are in no way near or far, so kappa leaves them out. */
  judgedByOne: number;
}

/** Agreement on reliability or credibility; values that say "cannot be judged" stand apart from the scale. */
export function gradingAgreement(
  scheme: GradingScheme,
  axis: GradingAxis,
  pairs: readonly { given: string; right: string }[],
): GradingAgreement {
  const ranked = pairs.map(({ given, right }) => [gradeRank(scheme, axis, given), gradeRank(scheme, axis, right)] as const);
  const judged = ranked.flatMap(([given, right]) => (given === null || right === null ? [] : [[given, right] as const]));
  const ranks = gradingScales[scheme][axis].filter((value) => value !== gradingScales[scheme].notJudged[axis]).length;
  return {
    kappa: weightedKappa(judged, ranks),
    judgedByOne: ranked.filter(([given, right]) => (given === null) !== (right === null)).length,
  };
}
