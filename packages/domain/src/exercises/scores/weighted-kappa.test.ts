import { describe, expect, it } from 'vitest';
import { gradingAgreement, weightedKappa } from './weighted-kappa';

const times = (count: number, pair: readonly [number, number]) => Array.from({ length: count }, () => pair);
const ranks = [0, 1, 2, 3, 4];

describe('quadratic-weighted kappa', () => {
  it.each([
    // Seen: 4 of 10 differ. By chance 5 of 10 would. 1 − 0.4/0.5
    ['two ranks', [...times(3, [0, 0]), ...times(3, [1, 1]), ...times(2, [0, 1]), ...times(2, [1, 0])], 0.2],
    // Seen: (4 · 1² + 4²) / 10 = 2. By chance: 2 · (4·1 + 3·4 + 2·9 + 1·16) / 25 = 4. 1 − 2/4
    ['five ranks', [...ranks.map((rank) => [rank, rank] as const), [0, 1], [1, 2], [2, 3], [3, 4], [4, 0]], 0.5],
    ['full agreement', ranks.flatMap((rank) => times(2, [rank, rank])), 1],
    // Seen: 2 · (4² + 2² + 0 + 2² + 4²) / 10 = 8. By chance 4. 1 − 8/4
    ['the scale upside down', ranks.flatMap((rank) => times(2, [rank, 4 - rank])), -1],
    ['every pair there is, as chance gives them', ranks.flatMap((one) => ranks.map((other) => [one, other] as const)), 0],
  ] as [string, [number, number][], number][])('of %s', (_, pairs, kappa) => {
    expect(weightedKappa(pairs, 5).value).toBeCloseTo(kappa, 12);
  });

  it.each([
    ['nine pairs', times(9, [0, 0])],
    ['pairs of which neither side varies', times(20, [1, 1])],
    ['nothing', []],
  ])('of %s is no number', (_, pairs) => {
    expect(weightedKappa(pairs, 5)).toMatchObject({ n: pairs.length, value: 'too_few' });
  });
});

it('gradings that say "cannot be judged" are counted apart', () => {
  const pairs = ['A', 'B', 'C', 'D', 'E'].flatMap((one) => [
    { given: one, right: one },
    { given: one, right: one },
  ]);
  const more = [...pairs, { given: 'F', right: 'B' }, { given: 'F', right: 'F' }];
  expect(gradingAgreement('admiralty', 'reliability', more)).toMatchObject({ kappa: { n: 10, value: 1 }, judgedByOne: 1 });
});
