import { expect, it } from 'vitest';
import { formulas, spokenFormulas, spokenNameOf } from './formulas';

it('a formula with words in it is one that catalogues say', () => {
  const worded = Object.entries(formulas).filter(([, formula]) => /[a-z]{3}/.test(formula));
  expect(worded.map(([name]) => name)).toEqual(spokenFormulas);
});

it('is known by its text', () => {
  expect([spokenNameOf(formulas.pooling), spokenNameOf(formulas.kappa), spokenNameOf('x')]).toEqual(['pooling', undefined, undefined]);
});
