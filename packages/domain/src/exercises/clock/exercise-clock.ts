import { accept, refuse, type Outcome } from '../../outcome';

/**
 * A stretch over which the exercise clock runs at one rate. Moments are milliseconds since 1970; the rate is in hundredths of an
 * exercise millisecond to a real one, so that all is counted in whole numbers. `carried` are hundredths of a millisecond (0 to 99)
 * that had passed when the stretch began: without them each change of rate would lose a part of a millisecond.
 */
export interface ClockSegment {
  real: number;
  scenario: number;
  carried: number;
  rate: number;
}

/** The clock of one syndicate: its stretches in order, to which more are added and none is changed. Empty until it is started. */
export type ExerciseClock = readonly ClockSegment[];

/** Slowest and fastest that a running clock may go, in hundredths; 0 stands still. */
export const clockRates = { pause: 0, slowest: 25, fastest: 6000 } as const;

/** Why a clock is not changed. */
export type ClockProblem = 'clock_not_started' | 'rate_outside' | 'real_time_went_back' | 'scenario_went_back';

const isRate = (rate: number) =>
  rate === clockRates.pause || (Number.isInteger(rate) && rate >= clockRates.slowest && rate <= clockRates.fastest);

/** Hundredths of exercise milliseconds since the segment began, those carried included. */
const passed = ({ real, carried, rate }: ClockSegment, moment: number) => carried + (moment - real) * rate;

/** The stretch that holds at a real moment; undefined before the start. */
function segmentAt(clock: ExerciseClock, real: number): ClockSegment | undefined {
  return clock.findLast((segment) => segment.real <= real);
}

/** Where the exercise clock stands at a real moment; before the start, where it will start; undefined for a clock that never was. */
export function scenarioAt(clock: ExerciseClock, real: number): number | undefined {
  const segment = segmentAt(clock, real);
  return segment ? segment.scenario + Math.floor(passed(segment, real) / 100) : clock[0]?.scenario;
}

/**
 * The first real moment at which the exercise clock stands at a moment or later, by what is known of the clock; undefined when it never
 * comes there. What a jump passed over is reached at the jump.
 */
export function realAt(clock: ExerciseClock, scenario: number): number | undefined {
  for (const [at, segment] of clock.entries()) {
    if (segment.scenario >= scenario) return segment.real;
    if (segment.rate === 0) continue;
    const real = segment.real + Math.ceil(((scenario - segment.scenario) * 100 - segment.carried) / segment.rate);
    if (real < (clock[at + 1]?.real ?? Infinity)) return real;
  }
  return undefined;
}

/** Starts a clock: from a real moment on it runs at a rate from a moment of the exercise. */
export function startClock(real: number, scenario: number, rate: number): Outcome<ExerciseClock, ClockProblem> {
  return isRate(rate) ? accept([{ real, scenario, carried: 0, rate }]) : refuse('rate_outside');
}

function append(
  clock: ExerciseClock,
  real: number,
  next: (last: ClockSegment) => Omit<ClockSegment, 'real'> | ClockProblem,
): Outcome<ExerciseClock, ClockProblem> {
  const last = clock.at(-1);
  if (!last) return refuse('clock_not_started');
  if (real < last.real) return refuse('real_time_went_back');
  const made = next(last);
  return typeof made === 'string' ? refuse(made) : accept([...clock, { real, ...made }]);
}

/** Goes on at another rate from a real moment on; rate 0 pauses. */
export function setRate(clock: ExerciseClock, real: number, rate: number): Outcome<ExerciseClock, ClockProblem> {
  return append(clock, real, (last) => {
    if (!isRate(rate)) return 'rate_outside';
    const hundredths = passed(last, real);
    return { scenario: last.scenario + Math.floor(hundredths / 100), carried: hundredths % 100, rate };
  });
}

/** Jumps forward to a moment of the exercise and goes on at the same rate. */
export function jumpTo(clock: ExerciseClock, real: number, scenario: number): Outcome<ExerciseClock, ClockProblem> {
  return append(clock, real, (last) => {
    const stands = last.scenario + Math.floor(passed(last, real) / 100);
    return scenario < stands ? 'scenario_went_back' : { scenario, carried: 0, rate: last.rate };
  });
}
