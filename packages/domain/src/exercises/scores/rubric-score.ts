import type { LanguageWords } from '../../reviews/rubric';
import { formulas } from './formulas';
import { score, sum, type Score } from './score';

/** Fewest scores on one criterion from which their mean is shown; our own convention. */
export const fewestAppraised = 3;

/** A criterion by which products were appraised, and its name. */
export interface NamedCriterion {
  key: string;
  name: LanguageWords;
}

/** How mentors scored products on one criterion: the mean, from 0 (absent) to 4 (exemplary), and of how many scores. */
export interface RubricScore extends NamedCriterion {
  score: Score;
}

/** The mean of the scores on each criterion: their sum by their number. Scores on other criteria count for nothing. */
export function rubricScores(criteria: readonly NamedCriterion[], given: readonly { criterion: string; score: number }[]): RubricScore[] {
  return criteria.map(({ key, name }) => {
    const own = given.filter(({ criterion }) => criterion === key).map((one) => one.score);
    return { key, name, score: score(formulas.points, own.length, () => sum(own) / own.length, fewestAppraised) };
  });
}
