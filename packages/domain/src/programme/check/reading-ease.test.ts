import { expect, it } from 'vitest';
import { readingEase, syllables } from './reading-ease';

it.each([
  ['cat', 1],
  ['whole', 1],
  ['table', 2],
  ['makes', 1],
  ['changes', 2],
  ['asked', 1],
  ['graded', 2],
  ['agencies', 3],
  ['the', 1],
  ['rhythm', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

it('reading ease is the formula of 1948', () => {
  // Six words, one sentence, six syllables.
  expect(readingEase('The cat sat on the mat.')).toBeCloseTo(206.835 - 1.015 * 6 - 84.6);
});

it('longer sentences and longer words read harder', () => {
  const plain = readingEase('We ask. They say no. We ask again.')!;
  expect(readingEase('We ask and they say no and we ask again.')).toBeLessThan(plain);
  expect(readingEase('Interrogate authorities. Authorities disagree.')).toBeLessThan(plain);
});

it('a text without words has none', () => {
  expect(readingEase('## Why\n\n---\n')).toBeUndefined();
});
