import type { Rubric, Scores } from './rubric';

/** Whose appraisal it is: a mentor's, or an author's of the own product. */
export const appraisalSorts = ['mentor', 'self'] as const;
export type AppraisalSort = (typeof appraisalSorts)[number];

/** How several score one criterion. The mean is the sum of the scores divided by their count; null where nobody scored. */
export interface Spread {
  key: string;
  /** How many scores the mean rests on. */
  count: number;
  mean: number | null;
  lowest: number | null;
  highest: number | null;
}

function scoresOn(key: string, appraisals: readonly { scores: Scores }[]): number[] {
  return appraisals.flatMap(({ scores }) => scores[key]?.score ?? []);
}

/** Mean and spread of each criterion over the appraisals that are given, which are those that the reader sees. */
export function spreadOf(keys: readonly string[], appraisals: readonly { scores: Scores }[]): Spread[] {
  return keys.map((key) => {
    const scores = scoresOn(key, appraisals);
    if (scores.length === 0) return { key, count: 0, mean: null, lowest: null, highest: null };
    const sum = scores.reduce((total, score) => total + score, 0);
    return { key, count: scores.length, mean: sum / scores.length, lowest: Math.min(...scores), highest: Math.max(...scores) };
  });
}

/**
 * By how many points the authors' own scores stand above those of the mentors: mean of the one minus mean of the other; null
 * where one side has no score.
 */
export function selfAbove(key: string, own: readonly { scores: Scores }[], mentors: readonly { scores: Scores }[]): number | null {
  const [self] = spreadOf([key], own);
  const [theirs] = spreadOf([key], mentors);
  return self!.mean === null || theirs!.mean === null ? null : self!.mean - theirs!.mean;
}

/** Criteria of the rubric that have no score yet. */
export function unscored(rubric: Rubric, scores: Scores): string[] {
  return rubric.criteria.flatMap(({ key }) => (typeof scores[key]?.score === 'number' ? [] : [key]));
}

/** Whether authors are asked to appraise themselves: as set for the product, and where nothing is, for the cell. */
export function asksSelf(ofCell: boolean | undefined, ofProduct: boolean | undefined): boolean {
  return ofProduct ?? ofCell ?? false;
}
