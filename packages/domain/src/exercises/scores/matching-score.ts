import { formulas } from './formulas';
import { fBeta } from './f-beta';
import { score, share, type Score } from './score';

/** Precision, recall and their mean of what was found against what is there; a find of the wrong type counts half. */
export interface MatchingScore {
  precision: Score;
  recall: Score;
  f: Score;
  /** Recall of what a single agency's items show, and of what none alone shows. */
  recallWithin: Score;
  recallAcross: Score;
}

/** A thing of the key that was found, with how much that counts: 1, or 0.5 with the wrong type. */
export interface Credit {
  credit: number;
  isAcross: boolean;
}

const sumOf = (credits: readonly Credit[]) => credits.reduce((total, { credit }) => total + credit, 0);

/**
 * The score of `found` things of a trainee against all of the key (`credits`, with 0 for what was missed). What a trainee made up
 * belongs to no agency, so that precision is of the whole only. `beta` says how many times as much recall counts.
 */
export function matchingScore(credits: readonly Credit[], found: number, beta = 1): MatchingScore {
  const total = sumOf(credits);
  const precision = share(formulas.precision, total, found, 1);
  const recall = share(formulas.recall, total, credits.length);
  const p = precision.value === 'too_few' ? 0 : precision.value;
  const part = (isAcross: boolean) => {
    const of = credits.filter((one) => one.isAcross === isAcross);
    return share(formulas.recall, sumOf(of), of.length);
  };
  return {
    precision,
    recall,
    f: score(formulas.f, credits.length, () => fBeta(p, total / credits.length, beta)),
    recallWithin: part(false),
    recallAcross: part(true),
  };
}
