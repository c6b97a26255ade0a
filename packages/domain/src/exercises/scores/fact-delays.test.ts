import { describe, expect, it } from 'vitest';
import { factDelays, factMoments, type FactRun } from './fact-delays';

/** When which agency saw what: written as a table. */
const seen: Record<string, Record<string, number>> = {
  POL: { p1: 10, p2: 20, c1: 60 },
  CUS: { c1: 30, c2: 40, p1: 90 },
  FIU: { f1: 50 },
};
const agencies = Object.keys(seen);
const seenAt = (agency: string, item: string) => seen[agency]?.[item];
const moments = (...sets: string[][]) => factMoments({ sets }, agencies, seenAt);

describe('a fact', () => {
  it.each([
    ['of one agency is pooled as soon as it is available', [['p1', 'p2']], 20, 20],
    ['of two agencies waits until one sees both', [['p1', 'c1']], 30, 60],
    [
      'with two sets takes the one that is pooled first',
      [
        ['p1', 'c2'],
        ['p1', 'c1'],
      ],
      30,
      60,
    ],
    ['of two agencies that never share is never pooled', [['p1', 'f1']], 50, undefined],
    ['of which an item reached nobody is never available', [['p1', 'gone']], undefined, undefined],
    ['without items is never available', [[]], undefined, undefined],
  ])('%s', (_, sets, availableAt, pooledAt) => {
    expect(moments(...sets)).toEqual({ availableAt, pooledAt });
  });
});

describe('delays', () => {
  const facts: FactRun[] = [
    { sets: [['p1', 'p2']], statedAt: 25 },
    { sets: [['p1', 'c1']], statedAt: 80 },
    { sets: [['c1', 'c2']], statedAt: 35 },
    { sets: [['p1', 'c2']] },
    { sets: [['p2', 'f1']] },
    { sets: [['p1', 'gone']] },
  ];
  const { sharing, analysis } = factDelays(facts, agencies, seenAt, 100);

  it('of sharing run from available to pooled, and are cut off at the end', () => {
    // 20→20, 30→60, 40→40, 40→90, 50→open at 100; the sixth was never available. Half of 5 wait after 30: 2 of 5.
    expect(sharing.n).toBe(5);
    expect(sharing.steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [0, 5],
      [30, 3],
      [50, 2],
    ]);
    expect(sharing.median).toBe(30);
    expect(sharing.waitingAtEnd).toBeCloseTo((3 / 5) * (2 / 3) * (1 / 2), 12);
  });

  it('of analysis run from pooled to stated; a guess before did not wait', () => {
    // 5, 20, 0 (stated at 35, pooled at 40), open at 100 from 90; four are too few for a curve.
    expect(analysis).toMatchObject({ n: 4, median: 'too_few' });
    const more = factDelays([...facts, { sets: [['p1']], statedAt: 17 }], agencies, seenAt, 100).analysis;
    expect(more.steps.map(({ time, atRisk, happened }) => [time, atRisk, happened])).toEqual([
      [0, 5, 1],
      [5, 4, 1],
      [7, 3, 1],
      [20, 1, 1],
    ]);
  });

  it('leave out what came after the end', () => {
    expect(factDelays(facts, agencies, seenAt, 45).sharing).toMatchObject({ n: 4 });
  });
});
