import { expect, it } from 'vitest';
import { standAt } from './running-clock';

const asked = { asOf: '2031-07-17T15:00:00.000Z', askedAt: 1_000_000 };

it.each([
  [0, 60_000, '2031-07-17T15:00:00.000Z'],
  [10, 60_000, '2031-07-17T15:10:00.000Z'],
  [0.25, 60_000, '2031-07-17T15:00:15.000Z'],
  // A browser whose clock was set back shows no earlier moment than the server said.
  [10, -5000, '2031-07-17T15:00:00.000Z'],
])('at %s times the speed, %s ms after it was asked, the clock stands at %s', (rate, passed, expected) => {
  expect(standAt({ ...asked, rate }, asked.askedAt + passed)).toBe(expected);
});
