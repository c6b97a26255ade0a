import { gradingScales, type GradingScheme } from './grading';

/** The two things a grading judges, apart from each other. */
export type GradingAxis = 'reliability' | 'credibility';

/**
 * Place of a value on its scale, 0 the best; null when it says that nothing can be judged (F, 6, X), which is no place on the scale.
 * Also null for a value that the scheme does not have.
 */
export function gradeRank(scheme: GradingScheme, axis: GradingAxis, value: string): number | null {
  const scale = gradingScales[scheme];
  if (value === scale.notJudged[axis]) return null;
  const rank = scale[axis].filter((one) => one !== scale.notJudged[axis]).indexOf(value);
  return rank < 0 ? null : rank;
}

/** Order of a list by one axis; what cannot be judged stands apart at the end, whichever way the list is sorted. */
export function byGrade(scheme: GradingScheme, axis: GradingAxis, first: 'best' | 'worst'): (a: string, b: string) => number {
  return (a, b) => {
    const [rankA, rankB] = [gradeRank(scheme, axis, a), gradeRank(scheme, axis, b)];
    if (rankA === null || rankB === null) return Number(rankA === null) - Number(rankB === null);
    return first === 'best' ? rankA - rankB : rankB - rankA;
  };
}
