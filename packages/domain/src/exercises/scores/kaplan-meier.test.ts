import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Duration } from './kaplan-meier';

const after = (time: number): Duration => ({ time, hasHappened: true });
const open = (time: number): Duration => ({ time, hasHappened: false });

describe('Kaplan–Meier', () => {
  it('counts what was cut off for as long as it was watched', () => {
    const { steps, median, waitingAtEnd, n } = kaplanMeier([after(2), open(3), after(4), after(4), open(6), after(8)]);
    expect(n).toBe(6);
    expect(steps.map(({ time, atRisk, happened }) => [time, atRisk, happened])).toEqual([
      [2, 6, 1],
      [4, 4, 2],
      [8, 1, 1],
    ]);
    // 5/6, then 5/6 · 2/4, then 0.
    [5 / 6, 5 / 12, 0].forEach((waiting, at) => expect(steps[at]!.waiting).toBeCloseTo(waiting, 12));
    expect([median, waitingAtEnd]).toEqual([4, 0]);
  });

  it('takes what happened before what was cut off at the same time', () => {
    expect(kaplanMeier([after(3), open(3), open(3), open(3), open(3)]).waitingAtEnd).toBeCloseTo(4 / 5, 12);
  });

  it.each([
    ['nothing happened', [open(9), open(9), open(9), open(9), open(9)], 'not_reached', 1],
    ['all happened at once', [after(0), after(0), after(0), after(0), after(0)], 0, 0],
    // 3/5 still wait after the second.
    ['two of five happened', [after(1), after(2), open(9), open(9), open(9)], 'not_reached', 0.6],
    ['exactly half happened', [after(1), after(2), after(3), open(9), open(9), open(9)], 3, 0.5],
  ])('when %s', (_, durations, median, waitingAtEnd) => {
    const curve = kaplanMeier(durations);
    expect(curve.median).toBe(median);
    expect(curve.waitingAtEnd).toBeCloseTo(waitingAtEnd, 12);
  });

  it('of four is no curve', () => {
    expect(kaplanMeier([after(1), after(2), after(3), open(4)])).toMatchObject({
      n: 4,
      steps: [],
      median: 'too_few',
      waitingAtEnd: 'too_few',
    });
  });
});
