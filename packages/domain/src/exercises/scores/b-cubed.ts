import { formulas } from './formulas';
import { fBeta } from './f-beta';
import { score, sum, type Score } from './score';

/** Precision, recall and their mean of a grouping against the right one. */
export interface BCubed {
  precision: Score;
  recall: Score;
  f: Score;
}

/** To which group each thing belongs. */
export type Grouping = ReadonlyMap<string, string>;

/**
 * How well names were put together (who is who), B-cubed (Bagga and Baldwin 1998): for each thing, of those that the trainee put with
 * it how many truly belong with it (precision), and of those that do how many were put with it (recall), on average over all things of
 * the key. A thing that the trainee put nowhere stands alone; things that the key does not have are left out.
 */
export function bCubed(found: Grouping, key: Grouping): BCubed {
  const things = [...key.keys()];
  const foundOf = (thing: string) => found.get(thing) ?? `alone ${thing}`;
  const sizes = things.map((thing) => {
    const together = things.filter((other) => foundOf(other) === foundOf(thing));
    const truly = things.filter((other) => key.get(other) === key.get(thing));
    const both = together.filter((other) => truly.includes(other)).length;
    return { precision: both / together.length, recall: both / truly.length };
  });
  const n = things.length;
  const precision = sum(sizes.map((one) => one.precision)) / n;
  const recall = sum(sizes.map((one) => one.recall)) / n;
  return {
    precision: score(formulas.namesPrecision, n, () => precision),
    recall: score(formulas.namesRecall, n, () => recall),
    f: score(formulas.namesF, n, () => fBeta(precision, recall, 1)),
  };
}
