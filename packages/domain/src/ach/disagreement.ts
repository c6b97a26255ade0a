import { Consistency } from './ach';

/** Ratings that several analysts gave to one cell, each alone. */
export interface CellOpinions {
  evidenceId: string;
  hypothesisId: string;
  values: readonly Consistency[];
}

const order = Consistency.options;

/**
 * Whether the ratings of one cell lie so far apart that the group should talk about it before it rates together: two or more
 * steps on CC, C, N, I, II, or some say that it does not apply and others that it does.
 */
export function isDisputed(values: readonly Consistency[]): boolean {
  const steps = values.filter((value) => value !== 'NA').map((value) => order.indexOf(value));
  if (steps.length > 0 && steps.length < values.length) return true;
  return steps.length > 1 && Math.max(...steps) - Math.min(...steps) >= 2;
}
