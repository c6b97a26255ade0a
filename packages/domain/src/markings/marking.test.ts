import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMarking, aMarking } from './arbitrary-marking';
import { Marking } from './marking';

describe('a marking', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(arbitraryMarking, (marking) => {
        expect(Marking.parse(JSON.parse(JSON.stringify(marking)))).toEqual(marking);
      }),
    );
  });

  it.each([
    ['without an originator', { ...aMarking(), originators: [] }],
    ['below the ladder', { ...aMarking(), level: -1 }],
    ['between two levels', { ...aMarking(), level: 1.5 }],
    ['for an agency that is not a code', { ...aMarking(), releasableTo: ['police'] }],
    ['for a word other than all', { ...aMarking(), releasableTo: 'none' }],
  ])('%s is refused', (_, marking) => {
    expect(Marking.safeParse(marking).success).toBe(false);
  });
});
