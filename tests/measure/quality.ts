import { candidates } from '@workbench/domain';
import type { LabelledPair } from './labelled-pairs';

/** How many pairs were rightly and wrongly put forward or left out. */
export interface Quality {
  pairs: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  precision: number;
  recall: number;
  f1: number;
}

/** A labelled pair with whether the search for candidates put it forward. */
export interface JudgedPair extends LabelledPair {
  isFound: boolean;
}

/** Searches all records of some labelled pairs together, as in a cell, so that finding the pair among the others counts as well. */
export function judge(pairs: readonly LabelledPair[], threshold?: number): JudgedPair[] {
  const found = candidates(
    pairs.flatMap(({ left, right }) => [left, right]),
    threshold === undefined ? {} : { threshold },
  );
  const keys = new Set(found.map(({ leftId, rightId }) => `${leftId} ${rightId}`));
  return pairs.map((pair) => ({ ...pair, isFound: keys.has(`${pair.left.id} ${pair.right.id}`) }));
}

/** Precision, recall and their harmonic mean; 1 where there is nothing to be right or wrong about. */
export function qualityOf(judged: readonly JudgedPair[]): Quality {
  const count = (isSame: boolean, isFound: boolean) => judged.filter((one) => one.isSame === isSame && one.isFound === isFound).length;
  const [truePositives, falsePositives, falseNegatives] = [count(true, true), count(false, true), count(true, false)];
  const share = (wrong: number) => (truePositives + wrong === 0 ? 1 : truePositives / (truePositives + wrong));
  const [precision, recall] = [share(falsePositives), share(falseNegatives)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pairs: judged.length, truePositives, falsePositives, falseNegatives, precision, recall, f1 };
}

/** In which scripts the two names of a pair are written. */
export function scriptsOf({ left, right }: LabelledPair): 'Latin–Latin' | 'Arabic–Arabic' | 'Latin–Arabic' {
  const [one, other] = [left, right].map(({ names }) => /\p{Script=Arabic}/u.test(names[0]!));
  return one !== other ? 'Latin–Arabic' : one ? 'Arabic–Arabic' : 'Latin–Latin';
}
