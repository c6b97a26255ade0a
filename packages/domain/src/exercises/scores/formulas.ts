/** Formulas that are signs alone, the same in every language. */
const signs = {
  f: 'F = (1 + β²)·P·R / (β²·P + R)',
  namesPrecision: 'P = 1/N · Σ |T(i)∩K(i)| / |T(i)|',
  namesRecall: 'R = 1/N · Σ |T(i)∩K(i)| / |K(i)|',
  namesF: 'F = 2·P·R / (P + R)',
  brier: 'B = 1/N · Σ (f − o)²',
  reliability: 'REL = Σ nₖ(f̄ₖ − ōₖ)²/N',
  resolution: 'RES = Σ nₖ(ōₖ − ō)²/N',
  uncertainty: 'UNC = ō(1 − ō)',
  within: 'B − (REL − RES + UNC)',
  cameTrue: 'ōₖ',
  kappa: 'κ = 1 − Σ w·o / Σ w·e, w = (i − j)²/(k − 1)²',
} as const;

/** Formulas that have words in them; catalogues say them in other languages by these names. */
const spoken = {
  precision: 'P = Σ credit / |T|',
  recall: 'R = Σ credit / |K|',
  believed: 'deceptions believed / deceptions read',
  points: 'Σ score / n, 0 to 4',
  pooling: 'pooled items held by one agency / items held by one agency',
  shared: 'needed pairs shared / pairs needed',
  overShared: 'forbidden pairs shared / pairs forbidden',
  independence: 'roots / items cited',
} as const;

/** Formulas of scores, as they are shown beside the numbers. */
export const formulas = { ...signs, ...spoken };
export type Formula = (typeof formulas)[keyof typeof formulas];
export type SpokenFormula = keyof typeof spoken;

/** Names of the formulas that have words in them. */
export const spokenFormulas = Object.keys(spoken) as SpokenFormula[];

/** The name of a formula that has words in it; undefined for one of signs alone. */
export function spokenNameOf(formula: string): SpokenFormula | undefined {
  return spokenFormulas.find((name) => spoken[name] === formula);
}
