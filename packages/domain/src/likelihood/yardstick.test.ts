import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinTerm, termForProbability, Yardstick, yardsticks } from './yardstick';

describe('the term for a probability', () => {
  it.each<[Yardstick, number, string | null]>([
    ['phia', 0, 'remote_chance'],
    ['phia', 0.05, 'remote_chance'],
    ['phia', 0.07, null],
    ['phia', 0.1, 'highly_unlikely'],
    ['phia', 0.22, null],
    ['phia', 0.35, 'unlikely'],
    ['phia', 0.4, 'realistic_possibility'],
    ['phia', 0.499, 'realistic_possibility'],
    ['phia', 0.5, null],
    ['phia', 0.55, 'likely'],
    ['phia', 0.75, 'likely'],
    ['phia', 0.77, null],
    ['phia', 0.9, 'highly_likely'],
    ['phia', 0.95, 'almost_certain'],
    ['icd203', 0, null],
    ['icd203', 0.01, 'almost_no_chance'],
    ['icd203', 0.05, 'very_unlikely'],
    ['icd203', 0.2, 'unlikely'],
    ['icd203', 0.45, 'roughly_even_chance'],
    ['icd203', 0.5, 'roughly_even_chance'],
    ['icd203', 0.55, 'likely'],
    ['icd203', 0.8, 'very_likely'],
    ['icd203', 0.95, 'almost_certain'],
    ['icd203', 0.99, 'almost_certain'],
    ['icd203', 1, null],
    ['icd203', Number.NaN, null],
  ])('on %s at %d is %s', (yardstick, probability, term) => {
    expect(termForProbability(yardstick, probability)).toBe(term);
  });

  it('holds the probability, and only a more likely neighbour on a shared edge may hold it too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Yardstick.options), fc.integer({ min: 0, max: 1000 }), (yardstick, permille) => {
        const probability = permille / 1000;
        const holding = yardsticks[yardstick].filter((term) => isWithinTerm(yardstick, term.key, probability));
        expect(holding.length).toBeLessThanOrEqual(2);
        expect(termForProbability(yardstick, probability)).toBe(holding.at(-1)?.key ?? null);
      }),
    );
  });
});

describe.each(Yardstick.options)('the yardstick %s', (yardstick) => {
  const terms = yardsticks[yardstick];

  it('has seven terms of different names that rise without overlap', () => {
    expect(new Set(terms.map((term) => term.key)).size).toBe(7);
    for (const [index, term] of terms.entries()) {
      expect(term.from).toBeLessThan(term.to);
      expect(term.from).toBeGreaterThanOrEqual(terms[index - 1]?.to ?? 0);
    }
  });
});

it('PHIA leaves its gaps open, ICD 203 has none', () => {
  const gaps = (yardstick: Yardstick) =>
    yardsticks[yardstick].flatMap(({ to }, index, all) =>
      all[index + 1] && all[index + 1]!.from > to ? [[to, all[index + 1]!.from]] : [],
    );
  expect(gaps('phia')).toEqual([
    [0.05, 0.1],
    [0.2, 0.25],
    [0.35, 0.4],
    [0.5, 0.55],
    [0.75, 0.8],
    [0.9, 0.95],
  ]);
  expect(gaps('icd203')).toEqual([]);
});

it('a term of another yardstick holds no probability', () => {
  expect(isWithinTerm('phia', 'roughly_even_chance', 0.5)).toBe(false);
});
