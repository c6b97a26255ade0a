import type { Consistency } from '@workbench/domain';

/** Keys that rate, in the order of the legend: digits stand on every keyboard. */
export const codeKeys: readonly (readonly [key: string, value: Consistency])[] = [
  ['1', 'CC'],
  ['2', 'C'],
  ['3', 'N'],
  ['4', 'I'],
  ['5', 'II'],
  ['0', 'NA'],
];

/** A place in the matrix, by the place of its hypothesis and of its evidence. */
export interface Place {
  hypothesis: number;
  evidence: number;
}

/** Which way hypotheses run: down in rows, or across in columns. */
export type Orientation = 'rows' | 'columns';

const steps: Record<string, readonly [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** Where an arrow leads, at the edge to the same place; undefined for another key. In a mirrored page left is where rows go on. */
export function placeAfter(
  key: string,
  place: Place,
  size: Place,
  { orientation, isMirrored }: { orientation: Orientation; isMirrored: boolean },
): Place | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [down, across] = [step[0], isMirrored ? -step[1] : step[1]];
  const [hypothesis, evidence] = orientation === 'rows' ? [down, across] : [across, down];
  return { hypothesis: within(place.hypothesis + hypothesis, size.hypothesis), evidence: within(place.evidence + evidence, size.evidence) };
}

/** Where rating goes on: one piece of evidence across all hypotheses, then the next piece; at the end it stays. */
export function placeToRateNext({ hypothesis, evidence }: Place, size: Place): Place {
  if (hypothesis + 1 < size.hypothesis) return { hypothesis: hypothesis + 1, evidence };
  return evidence + 1 < size.evidence ? { hypothesis: 0, evidence: evidence + 1 } : { hypothesis, evidence };
}
