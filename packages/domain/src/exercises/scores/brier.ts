import { formulas } from './formulas';
import { yardsticks, type Yardstick } from '../../likelihood/yardstick';
import { fewest, fewestForecasts, score, sum, type Score } from './score';

/** A judgement that was made and what the scenario made of it. */
export interface Forecast {
  /** Key of a term of the yardstick. */
  term: string;
  /** From 0 to 1; without one the middle of the term counts. */
  probability?: number | undefined;
  outcome: boolean;
}

/** What became of the forecasts with one term. */
export interface TermCalibration {
  term: string;
  n: number;
  /** Mean probability that was given. */
  given: number;
  /** Share that came true; too few below 20. */
  cameTrue: Score;
}

/** How good forecasts were, from 0 (best) to 1, and where that comes from. */
export interface BrierScore {
  brier: Score;
  /** How far what was said with a term lies from what came true; 0 is best. */
  reliability: Score;
  /** How far terms tell apart what comes true from what does not; more is better. */
  resolution: Score;
  /** What the questions alone give. */
  uncertainty: Score;
  /** What is left since probabilities differ within a term: brier − (reliability − resolution + uncertainty). */
  within: Score;
  terms: TermCalibration[];
}

function middleOf(yardstick: Yardstick, key: string): number {
  const term = yardsticks[yardstick].find((one) => one.key === key);
  if (!term) throw new Error(`The yardstick ${yardstick} has no term "${key}".`);
  return (term.from + term.to) / 2;
}

const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

/**
 * The one-sided Brier score (Brier 1950), 1/N · Σ (f − o)², with its parts by term of the yardstick (Murphy 1973):
 * B = Σ nₖ(f̄ₖ − ōₖ)²/N − Σ nₖ(ōₖ − ō)²/N + ō(1 − ō), and what varies within a term apart (Stephenson and others 2008).
 */
export function brierScore(forecasts: readonly Forecast[], yardstick: Yardstick): BrierScore {
  const rows = forecasts.map(({ term, probability, outcome }) => ({
    term,
    f: probability ?? middleOf(yardstick, term),
    o: outcome ? 1 : 0,
  }));
  const n = rows.length;
  const base = mean(rows.map(({ o }) => o));
  const bins = yardsticks[yardstick].flatMap(({ key }) => {
    const of = rows.filter(({ term }) => term === key);
    return of.length === 0 ? [] : [{ key, n: of.length, f: mean(of.map(({ f }) => f)), o: mean(of.map(({ o }) => o)) }];
  });
  const brier = mean(rows.map(({ f, o }) => (f - o) ** 2));
  const reliability = sum(bins.map((bin) => bin.n * (bin.f - bin.o) ** 2)) / n;
  const resolution = sum(bins.map((bin) => bin.n * (bin.o - base) ** 2)) / n;
  const uncertainty = base * (1 - base);
  return {
    brier: score(formulas.brier, n, () => brier, fewest),
    reliability: score(formulas.reliability, n, () => reliability, fewestForecasts),
    resolution: score(formulas.resolution, n, () => resolution, fewestForecasts),
    uncertainty: score(formulas.uncertainty, n, () => uncertainty, fewestForecasts),
    within: score(formulas.within, n, () => brier - (reliability - resolution + uncertainty), fewestForecasts),
    terms: bins.map(({ key, n: size, f, o }) => ({
      term: key,
      n: size,
      given: f,
      cameTrue: score(formulas.cameTrue, size, () => o, fewestForecasts),
    })),
  };
}
