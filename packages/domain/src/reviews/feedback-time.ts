/** Fewer durations than these have no median that means anything. */
export const fewestForMedian = 5;

/** Median of durations, with how many it rests on; null when they are too few. */
export interface MedianTime {
  count: number;
  seconds: number | null;
}

/** Median in seconds: the middle one, or the mean of the two in the middle. */
export function medianTime(seconds: readonly number[]): MedianTime {
  const count = seconds.length;
  if (count < fewestForMedian) return { count, seconds: null };
  const inOrder = seconds.toSorted((a, b) => a - b);
  const middle = Math.floor(count / 2);
  return { count, seconds: count % 2 === 1 ? inOrder[middle]! : (inOrder[middle - 1]! + inOrder[middle]!) / 2 };
}
