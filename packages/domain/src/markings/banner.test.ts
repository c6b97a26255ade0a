import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMarking, arbitraryMarking, ladder } from './arbitrary-marking';
import { bannerText, portionText } from './banner';
import { markingKey } from './marking-lattice';

const full = aMarking({ level: 2, to: ['CUS', 'POL'], compartments: ['HARBOUR'], by: ['CUS'], orcon: ['CUS'] });

describe('the banner', () => {
  it.each([
    ['OFFICIAL', aMarking()],
    ['CONFIDENTIAL // REL TO CUS, POL // HARBOUR // ORCON CUS', full],
    ['OFFICIAL // NOT RELEASABLE', aMarking({ to: [] })],
    ['LEVEL 6', aMarking({ level: 6 })],
    ['SECRET // REL TO POL // DECLASSIFY ON 2031-05-01', aMarking({ level: 3, to: ['POL'], until: '2031-05-01' })],
    ['OFFICIAL', aMarking({ until: '2031-05-01' })],
  ])('reads %s', (text, marking) => {
    expect(bannerText(marking, ladder)).toBe(text);
  });

  it.each([
    ['SECRET // REL TO POL // DECLASSIFY ON 2031-05-01', '2031-04-30T23:59:59.999Z'],
    ['OFFICIAL // REL TO POL // DECLASSIFIED ON 2031-05-01', '2031-05-01T00:00:00.000Z'],
  ])('reads %s when the clock stands at %s', (text, asOf) => {
    const marking = aMarking({ level: 3, to: ['POL'], until: '2031-05-01' });
    expect(bannerText(marking, ladder, asOf)).toBe(text);
    expect(portionText(marking, ladder, asOf)).toBe(`(${text.replace(/^(\w)\w*/, '$1').replaceAll(' // ', '//')})`);
  });

  it('differs whenever readers may differ', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, (a, b) => {
        const noOwner = (marking: typeof a) => markingKey({ ...marking, originators: marking.originatorControl });
        if (noOwner(a) !== noOwner(b)) {
          expect(bannerText(a, ladder)).not.toBe(bannerText(b, ladder));
          expect(portionText(a, ladder)).not.toBe(portionText(b, ladder));
        }
      }),
    );
  });
});

describe('the portion marking', () => {
  it.each([
    ['(O)', aMarking(), ladder],
    ['(C//REL TO CUS, POL//HARBOUR//ORCON CUS)', full, ladder],
    ['(TS)', aMarking({ level: 2 }), ['OFFICIAL', 'SECRET', 'TOP SECRET']],
    ['(OS)', aMarking({ level: 1 }), ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET']],
    ['(SECRET)', aMarking({ level: 1 }), ['SENSITIVE', 'SECRET']],
    ['(L6)', aMarking({ level: 6 }), ladder],
  ])('reads %s', (text, marking, levels) => {
    expect(portionText(marking, levels)).toBe(text);
  });

  it('never writes two levels of a ladder alike', () => {
    const name = fc.stringMatching(/^[A-C]{1,2}([ -][A-C]{1,2})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (levels) => {
        const written = levels.map((_, level) => portionText(aMarking({ level }), levels));
        expect(new Set(written).size).toBe(levels.length);
      }),
      { numRuns: 2000 },
    );
  });
});
