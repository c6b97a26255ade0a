import { fewest } from './score';

/** How long something took, or for how long it had not happened when nobody looked any more (censored). */
export interface Duration {
  time: number;
  hasHappened: boolean;
}

/** A step of the curve: at a time, of those still waiting how many it happened to, and the share that waits on. */
export interface SurvivalStep {
  time: number;
  atRisk: number;
  happened: number;
  waiting: number;
}

/** A curve of waiting. */
export interface Survival {
  formula: string;
  n: number;
  steps: SurvivalStep[];
  /** The first time at which half or fewer wait on; `not_reached` when more than half still wait at the end. */
  median: number | 'not_reached' | 'too_few';
  /** Share that still waits at the last time that anybody was watched. */
  waitingAtEnd: number | 'too_few';
}

/**
 * The share that still waits after each time, S(t) = Π (1 − dᵢ/nᵢ) (Kaplan and Meier 1958): what had not happened by the end counts for as
 * long as it was watched. Where both fall on one time, what happened comes before what was cut off. Times of any one unit.
 */
export function kaplanMeier(durations: readonly Duration[], least: number = fewest): Survival {
  const n = durations.length;
  const times = [...new Set(durations.filter(({ hasHappened }) => hasHappened).map(({ time }) => time))].toSorted((a, b) => a - b);
  let waiting = 1;
  const steps = times.map((time): SurvivalStep => {
    const atRisk = durations.filter((one) => one.time >= time).length;
    const happened = durations.filter((one) => one.hasHappened && one.time === time).length;
    waiting *= 1 - happened / atRisk;
    return { time, atRisk, happened, waiting };
  });
  const isEnough = n >= least;
  return {
    formula: 'S(t) = Π (1 − d/n)',
    n,
    steps: isEnough ? steps : [],
    median: isEnough ? (steps.find((step) => step.waiting <= 0.5)?.time ?? 'not_reached') : 'too_few',
    waitingAtEnd: isEnough ? waiting : 'too_few',
  };
}
