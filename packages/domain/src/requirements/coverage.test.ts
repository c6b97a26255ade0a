import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, fewestForShare, type CountedElement } from './coverage';
import { RequirementState } from './requirement-states';

const element = (full: number, partial: number, state: RequirementState = 'open'): CountedElement => ({ state, full, partial });
const none = element(0, 0);

describe('coverage', () => {
  it.each<[string, CountedElement[], ReturnType<typeof coverageOf>]>([
    ['of no elements is none of none, without a share', [], { elements: 0, covered: 0, partly: 0, share: null }],
    ['counts an element once, however many answers it has', [element(2, 3), none], { elements: 2, covered: 1, partly: 0, share: null }],
    ['tells those with partial answers alone', [element(0, 2), element(1, 1)], { elements: 2, covered: 2, partly: 1, share: null }],
    ['leaves proposals out', [element(1, 0, 'draft'), none], { elements: 1, covered: 0, partly: 0, share: null }],
    ['keeps elements that were closed', [element(1, 0, 'closed')], { elements: 1, covered: 1, partly: 0, share: null }],
    [
      'gives a share from five elements on',
      [element(1, 0), element(0, 1), none, none, none],
      { elements: 5, covered: 2, partly: 1, share: 0.4 },
    ],
    ['rounds to two places', [element(1, 0), none, none, none, none, none], { elements: 6, covered: 1, partly: 0, share: 0.17 }],
  ])('%s', (_, elements, expected) => {
    expect(coverageOf(elements)).toEqual(expected);
  });

  it('lies between nothing and all, grows with answers, and has a share exactly when there are enough elements', () => {
    const anElement = fc.record({
      state: fc.constantFrom(...RequirementState.options),
      full: fc.nat({ max: 2 }),
      partial: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anElement, { maxLength: 12 }), fc.nat({ max: 11 }), (elements, place) => {
        const before = coverageOf(elements);
        expect(before.partly).toBeLessThanOrEqual(before.covered);
        expect(before.covered).toBeLessThanOrEqual(before.elements);
        expect(before.share === null).toBe(before.elements < fewestForShare);
        const more = elements.map((one, at) => (at === place ? { ...one, full: one.full + 1 } : one));
        expect(coverageOf(more).covered).toBeGreaterThanOrEqual(before.covered);
      }),
    );
  });
});
