/** What mentors gave a version of a product: by criterion the mean, from 0 to 4, and of how many scores. */
export interface AppraisedVersion {
  productId: string;
  number: number;
  /** When the version was decided, by the real clock. */
  at: string;
  scores: readonly { criterion: string; mean: number; n: number }[];
}

/** One point of a criterion's curve. */
export interface CriterionPoint {
  productId: string;
  number: number;
  at: string;
  mean: number;
  /** Scores that the mean rests on. */
  n: number;
}

/** The scores of one criterion over time, oldest first. */
export interface CriterionHistory {
  criterion: string;
  points: CriterionPoint[];
  /** All scores that were given by it. */
  n: number;
}

/** Scores by criterion over time; criteria in the order that is given, those that were never scored left out. */
export function criterionHistories(appraised: readonly AppraisedVersion[], order: readonly string[]): CriterionHistory[] {
  const inTime = appraised.toSorted((one, other) => one.at.localeCompare(other.at) || one.productId.localeCompare(other.productId));
  const scored = new Set(inTime.flatMap(({ scores }) => scores.map(({ criterion }) => criterion)));
  const known = order.filter((key) => scored.has(key));
  const others = [...scored].filter((key) => !order.includes(key)).toSorted();
  return [...known, ...others].map((criterion) => {
    const points = inTime.flatMap(({ productId, number, at, scores }) =>
      scores.filter((one) => one.criterion === criterion).map(({ mean, n }) => ({ productId, number, at, mean, n })),
    );
    return { criterion, points, n: points.reduce((total, { n }) => total + n, 0) };
  });
}
