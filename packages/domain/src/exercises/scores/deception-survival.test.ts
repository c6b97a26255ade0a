import { expect, it } from 'vitest';
import { deceptionSurvival } from './deception-survival';

it('deceptions last until somebody writes that they mislead', () => {
  const runs = [
    { readAt: 10, exposedAt: 30, isBelieved: false },
    { readAt: 20, exposedAt: 120, isBelieved: true },
    { readAt: 40, isBelieved: false },
    { isBelieved: false },
  ];
  const { undetected, believed } = deceptionSurvival(runs, 100);
  // Read: three. One exposed after 20; the others watched for 80 and 60: S = 2/3.
  expect(undetected).toMatchObject({ n: 3, steps: [{ time: 20, atRisk: 3, happened: 1 }], median: 'not_reached' });
  expect(undetected.waitingAtEnd).toBeCloseTo(2 / 3, 12);
  expect(believed).toMatchObject({ n: 3, value: 1 / 3 });
});

it.each([
  ['sees through both', [5, 6], false, 0, 0],
  ['sees through none and believes them', [undefined, undefined], true, 1, 1],
])('a trainee who %s', (_, exposed, isBelieved, waiting, believed) => {
  const runs = exposed.map((exposedAt) => ({ readAt: 1, exposedAt, isBelieved }));
  expect(deceptionSurvival(runs, 100)).toMatchObject({ undetected: { waitingAtEnd: waiting }, believed: { value: believed } });
});

it('one deception is too few', () => {
  expect(deceptionSurvival([{ readAt: 1, isBelieved: true }], 100).believed).toMatchObject({ n: 1, value: 'too_few' });
});
