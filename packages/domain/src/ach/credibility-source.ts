/** Of several standing gradings, the one that gives evidence its credibility. */
export interface Graded {
  agency: string;
  gradedAt: string;
}

/**
 * Which of the standing gradings of an item counts: the reader's own agency's, else the originator's, else the newest; null when there
 * is none. Agencies may differ, and each works with its own view until it is convinced of another.
 */
export function countingGrading<T extends Graded>(gradings: readonly T[], own: string, originator: string): T | null {
  const newest = gradings.toSorted((a, b) => (a.gradedAt < b.gradedAt ? 1 : -1));
  return newest.find((one) => one.agency === own) ?? newest.find((one) => one.agency === originator) ?? newest[0] ?? null;
}
