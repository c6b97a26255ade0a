import { formulas } from './formulas';
import { kaplanMeier, type Duration, type Survival } from './kaplan-meier';
import { share, type Score } from './score';

/** A planted deception or echo in a run; moments are milliseconds of the exercise clock. */
export interface DeceptionRun {
  /** When the first of its items was read by anybody; absent when none was. */
  readAt?: number | undefined;
  /** When somebody wrote that it misleads: a low grading, a contradiction, a note of one root. */
  exposedAt?: number | undefined;
  /** A product that was submitted last rests on it as if it were true. */
  isBelieved: boolean;
}

/** Fewest deceptions from which a share is shown: packs hold few, so that the number always stands beside its n. */
const fewestDeceptions = 2;

/** How long deceptions lasted, and which still stood in what was written in the end. */
export interface DeceptionSurvival {
  undetected: Survival;
  believed: Score;
}

/** What is counted of a deception that was read: how long it went unseen, and whether it was believed. */
export interface DeceptionOutcome extends Duration {
  isBelieved: boolean;
}

/** Of the deceptions that were read by the end: how long they went unseen; those never seen are cut off at the end. */
export function deceptionOutcomes(deceptions: readonly DeceptionRun[], endsAt: number): DeceptionOutcome[] {
  const read = deceptions.filter(({ readAt }) => readAt !== undefined && readAt <= endsAt);
  return read.map(({ readAt = 0, exposedAt, isBelieved }) => {
    const hasHappened = exposedAt !== undefined && exposedAt <= endsAt;
    return { time: Math.max(0, (hasHappened ? exposedAt : endsAt) - readAt), hasHappened, isBelieved };
  });
}

/** Survival and belief of deceptions by their outcomes. */
export function survivalOf(outcomes: readonly DeceptionOutcome[]): DeceptionSurvival {
  const believed = outcomes.filter(({ isBelieved }) => isBelieved).length;
  return {
    undetected: kaplanMeier(outcomes, fewestDeceptions),
    believed: share(formulas.believed, believed, outcomes.length, fewestDeceptions),
  };
}

/** Of the deceptions that were read: how long they went unseen (those never seen are cut off at the end), and the share believed. */
export function deceptionSurvival(deceptions: readonly DeceptionRun[], endsAt: number): DeceptionSurvival {
  return survivalOf(deceptionOutcomes(deceptions, endsAt));
}
