import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jumpTo, realAt, scenarioAt, setRate, startClock, type ExerciseClock } from './exercise-clock';

const start = Date.UTC(2026, 10, 2, 9);
const scenario = Date.UTC(2031, 4, 1, 8);
const minute = 60_000;

function made(outcome: ReturnType<typeof startClock>): ExerciseClock {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const running = (rate = 100) => made(startClock(start, scenario, rate));

describe('the exercise clock', () => {
  it.each([
    ['as fast as the wall', 100, 10, 10],
    ['four times as fast', 400, 10, 40],
    ['a quarter as fast', 25, 10, 2.5],
    ['sixty times as fast', 6000, 10, 600],
    ['not at all', 0, 10, 0],
  ])('runs %s', (_, rate, real, exercise) => {
    expect(scenarioAt(running(rate), start + real * minute)).toBe(scenario + exercise * minute);
  });

  it('stands where it will start before it is started', () => {
    expect(scenarioAt(running(), start - 5 * minute)).toBe(scenario);
    expect(scenarioAt([], start)).toBeUndefined();
  });

  it('pauses and goes on', () => {
    const paused = made(setRate(running(200), start + 10 * minute, 0));
    const resumed = made(setRate(paused, start + 25 * minute, 400));
    expect(scenarioAt(paused, start + 24 * minute)).toBe(scenario + 20 * minute);
    expect(scenarioAt(resumed, start + 30 * minute)).toBe(scenario + 40 * minute);
    expect(realAt(paused, scenario + 21 * minute)).toBeUndefined();
    expect(realAt(resumed, scenario + 24 * minute)).toBe(start + 26 * minute);
  });

  it('jumps forward and goes on at its rate; what was passed over is reached at the jump', () => {
    const jumped = made(jumpTo(running(200), start + 10 * minute, scenario + 120 * minute));
    expect(scenarioAt(jumped, start + 11 * minute)).toBe(scenario + 122 * minute);
    expect(realAt(jumped, scenario + 60 * minute)).toBe(start + 10 * minute);
  });

  it.each([
    ['a rate below a quarter', setRate(running(), start, 24), 'rate_outside'],
    ['a rate above sixty', setRate(running(), start, 6001), 'rate_outside'],
    ['a rate of part hundredths', startClock(start, scenario, 100.5), 'rate_outside'],
    ['a change before the last one', setRate(running(), start - 1, 100), 'real_time_went_back'],
    ['a jump back', jumpTo(running(), start + minute, scenario + minute - 1), 'scenario_went_back'],
    ['a change of what was never started', setRate([], start, 100), 'clock_not_started'],
  ])('refuses %s', (_, outcome, code) => {
    expect(outcome).toEqual({ ok: false, code });
  });

  it('loses nothing over a thousand changes a third of a second apart', () => {
    let clock = running(33);
    for (let change = 1; change <= 1000; change += 1) clock = made(setRate(clock, start + change * 333, 33));
    // 333 000 ms at 0.33: 109 890 ms.
    expect(scenarioAt(clock, start + 333_000)).toBe(scenario + 109_890);
  });
});

interface Change {
  after: number;
  rate: number | undefined;
  ahead: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  after: fc.integer({ min: 0, max: 10_000_000 }),
  rate: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 25, max: 6000 })), { nil: undefined }),
  ahead: fc.integer({ min: 0, max: 1_000_000_000 }),
});

/** A clock after some changes, with what it was before each and when that was. */
function clocks(changes: readonly Change[]): { clock: ExerciseClock; now: number }[] {
  let [clock, now] = [running(), start];
  const states = [{ clock, now }];
  for (const { after, rate, ahead } of changes) {
    now += after;
    clock = made(rate === undefined ? jumpTo(clock, now, scenarioAt(clock, now)! + ahead) : setRate(clock, now, rate));
    states.push({ clock, now });
  }
  return states;
}

const changes = fc.array(change, { maxLength: 12 });

describe('whatever is done to it, the clock', () => {
  it('never recomputes what happened', () => {
    fc.assert(
      fc.property(changes, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const states = clocks(list);
        const last = states.at(-1)!;
        for (const [at, { clock }] of states.entries()) {
          const until = states[at + 1]?.now ?? last.now;
          const before = start + Math.floor((until - start) * share);
          if (before < until) expect(scenarioAt(last.clock, before)).toBe(scenarioAt(clock, before));
        }
      }),
    );
  });

  it('never goes back and stands at whole milliseconds', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.integer({ min: 0, max: 200_000_000 }), { minLength: 2 }), (list, moments) => {
        const { clock } = clocks(list).at(-1)!;
        const stands = moments.toSorted((a, b) => a - b).map((after) => scenarioAt(clock, start + after)!);
        expect(stands.every(Number.isSafeInteger)).toBe(true);
        expect(stands).toEqual(stands.toSorted((a, b) => a - b));
      }),
    );
  });

  it('tells the first real moment of a moment of the exercise', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 2_000_000_000 }), (list, ahead) => {
        const { clock } = clocks(list).at(-1)!;
        const real = realAt(clock, scenario + ahead);
        if (real === undefined) {
          expect(scenarioAt(clock, start + 10 ** 11)).toBeLessThan(scenario + ahead);
        } else {
          expect(scenarioAt(clock, real)).toBeGreaterThanOrEqual(scenario + ahead);
          expect(scenarioAt(clock, real - 1)).toBeLessThan(scenario + ahead);
        }
      }),
    );
  });

  it('is the same whether or not a rate is set anew while it runs', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.integer({ min: 0, max: 100_000_000 }), { maxLength: 9 }), (list, moments) => {
        const { clock, now } = clocks(list).at(-1)!;
        const rate = clock.at(-1)!.rate;
        let again = clock;
        for (const after of moments.toSorted((a, b) => a - b)) again = made(setRate(again, now + after, rate));
        expect(scenarioAt(again, now + 100_000_001)).toBe(scenarioAt(clock, now + 100_000_001));
      }),
    );
  });
});
