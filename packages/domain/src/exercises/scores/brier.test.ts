import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yardsticks } from '../../likelihood/yardstick';
import { brierScore, type Forecast } from './brier';

const given = (count: number, term: string, probability: number, cameTrue: number): Forecast[] =>
  Array.from({ length: count }, (_, at) => ({ term, probability, outcome: at < cameTrue }));

describe('the Brier score', () => {
  it('is the mean square of what was missed', () => {
    const forecasts = [
      ...given(2, 'highly_likely', 0.9, 2),
      ...given(1, 'likely', 0.6, 0),
      ...given(1, 'highly_unlikely', 0.2, 0),
      ...given(1, 'highly_unlikely', 0.1, 0),
    ];
    // (0.01 + 0.01 + 0.36 + 0.04 + 0.01) / 5
    expect(brierScore(forecasts, 'phia').brier.value).toBeCloseTo(0.086, 12);
  });

  const twenty = [...given(10, 'likely', 0.7, 6), ...given(10, 'highly_unlikely', 0.15, 2)];

  it('falls into its parts by term', () => {
    const { brier, reliability, resolution, uncertainty, within } = brierScore(twenty, 'phia');
    // (6 · 0.3² + 4 · 0.7² + 2 · 0.85² + 8 · 0.15²) / 20 = 4.125 / 20
    expect(brier.value).toBeCloseTo(0.20625, 12);
    // (10 · 0.1² + 10 · 0.05²) / 20
    expect(reliability.value).toBeCloseTo(0.00625, 12);
    // (10 · 0.2² + 10 · 0.2²) / 20
    expect(resolution.value).toBeCloseTo(0.04, 12);
    // 0.4 · 0.6
    expect(uncertainty.value).toBeCloseTo(0.24, 12);
    expect(within.value).toBeCloseTo(0, 12);
  });

  it('says of a term how often it came true from twenty on', () => {
    const { terms } = brierScore([...given(20, 'likely', 0.7, 12), ...given(19, 'unlikely', 0.3, 5)], 'phia');
    expect(terms.map(({ term, n, cameTrue }) => [term, n, cameTrue.value])).toEqual([
      ['unlikely', 19, 'too_few'],
      ['likely', 20, 0.6],
    ]);
  });

  it('takes the middle of a term where no number was given', () => {
    const forecasts = Array.from({ length: 5 }, (): Forecast => ({ term: 'likely', outcome: true }));
    // (0.65 − 1)²
    expect(brierScore(forecasts, 'phia').brier.value).toBeCloseTo(0.1225, 12);
  });

  it('shows parts from twenty forecasts on, and nothing below five', () => {
    expect(brierScore(twenty.slice(1), 'phia')).toMatchObject({ brier: { n: 19 }, reliability: { value: 'too_few' } });
    expect(brierScore(twenty.slice(0, 4), 'phia').brier.value).toBe('too_few');
    expect(brierScore([], 'phia').brier).toMatchObject({ n: 0, value: 'too_few' });
  });

  it('has no room for a term of another yardstick', () => {
    expect(() => brierScore([{ term: 'roughly_even_chance', outcome: true }], 'phia')).toThrow('roughly_even_chance');
  });
});

describe('a forecaster', () => {
  it('who is sure and right has 0', () => {
    const sure = [...given(10, 'almost_certain', 1, 10), ...given(10, 'remote_chance', 0, 0)];
    expect(brierScore(sure, 'phia')).toMatchObject({ brier: { value: 0 }, reliability: { value: 0 }, resolution: { value: 0.25 } });
  });

  it('who always says how often things come true tells nothing apart', () => {
    const flat = brierScore(given(20, 'realistic_possibility', 0.45, 9), 'phia');
    expect(flat.reliability.value).toBeCloseTo(0, 12);
    expect(flat.resolution.value).toBeCloseTo(0, 12);
    expect(flat.brier.value).toBeCloseTo(0.45 * 0.55, 12);
  });
});

it('the parts add up to the whole', () => {
  const terms = yardsticks.icd203.map(({ key }) => key);
  const forecast = fc.record({
    term: fc.constantFrom(...terms),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    outcome: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(forecast, { minLength: 20, maxLength: 60 }), (forecasts) => {
      const { brier, reliability, resolution, uncertainty, within } = brierScore(forecasts, 'icd203');
      const [b, rel, res, unc, rest] = [brier, reliability, resolution, uncertainty, within].map(({ value }) => value as number);
      expect(rel! - res! + unc! + rest!).toBeCloseTo(b!, 10);
      // By Stephenson and others: what varies within terms, less twice how it goes along with what came true.
      const bins = terms.map((term) => forecasts.filter((one) => one.term === term));
      const parts = bins.flatMap((bin) => {
        const f = bin.reduce((all, { probability }) => all + probability, 0) / bin.length;
        const o = bin.filter(({ outcome }) => outcome).length / bin.length;
        return bin.map(({ probability, outcome }) => (probability - f) ** 2 - 2 * (probability - f) * (Number(outcome) - o));
      });
      expect(rest!).toBeCloseTo(parts.reduce((all, one) => all + one, 0) / forecasts.length, 10);
    }),
  );
});
