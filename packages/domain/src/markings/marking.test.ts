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
    ['declassified on no day of the calendar', { ...aMarking({ level: 1 }), declassifyOn: '2031-02-30' }],
    ['declassified on a day before 1900', { ...aMarking({ level: 1 }), declassifyOn: '0000-01-01' }],
    ['for a word other than all', { ...aMarking(), releasableTo: 'none' }],
  ])('%s is refused', (_, marking) => {
    expect(Marking.safeParse(marking).success).toBe(false);
  });
});
