import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '@workbench/extraction';
import { readMarks } from './marked-text';
import { languages, measureSlice, ownKnowledge } from './own-slices';
import { total } from './tally';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = ownKnowledge();
}, 30_000);

it('marks are read out of a sentence', () => {
  expect(readMarks('In [[place|Mirelle]] on [[date|4 March]].')).toEqual({
    text: 'In Mirelle on 4 March.',
    marks: [
      { kind: 'place', start: 3, end: 10 },
      { kind: 'date', start: 14, end: 21 },
    ],
  });
});

// Floors stand some points under what was measured, so that a better rule for one kind may cost another a little.
describe.each(languages)('suggestions in our own sentences, %s', (language) => {
  it.each([
    ['developed', 0.95],
    ['held_out', 0.8],
  ] as const)('precision and recall on the half %s are at least %d', (half, floor) => {
    const { made, right, wanted, found } = total(measureSlice(language, half, knowledge));
    expect(wanted).toBeGreaterThan(30);
    expect(right / made).toBeGreaterThanOrEqual(floor);
    expect(found / wanted).toBeGreaterThanOrEqual(floor);
  });
});
