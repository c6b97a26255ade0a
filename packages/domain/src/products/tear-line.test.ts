import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode } from '../ids';
import { agencies, aMarking, arbitraryMarking, arbitraryReader } from '../markings/arbitrary-marking';
import { dominates, join } from '../markings/marking-lattice';
import { maySee } from '../markings/marking-visibility';
import { blockMarking } from './block-marking';
import { mayStandFor, portionFor, tearLineMarking } from './tear-line';

const [cus, int, pol] = ['CUS', 'INT', 'POL'].map((code) => AgencyCode.parse(code)) as [AgencyCode, AgencyCode, AgencyCode];
const harbour = aMarking({ level: 2, to: ['CUS', 'POL'], compartments: ['HARBOUR'], by: ['CUS', 'POL'], orcon: ['CUS'] });

describe('the marking of a tear line', () => {
  it.each([
    [
      'is what its author chose',
      aMarking(),
      aMarking({ level: 1, to: ['CUS', 'INT', 'POL'] }),
      aMarking({ level: 1, to: ['CUS', 'INT', 'POL'] }),
    ],
    ['is never below the title', aMarking({ level: 1, to: ['CUS', 'POL'] }), aMarking(), aMarking({ level: 1, to: ['CUS', 'POL'] })],
    [
      "has the title's originators, whoever writes it",
      aMarking({ by: ['INT'] }),
      aMarking({ by: ['CUS'], orcon: ['CUS'] }),
      aMarking({ by: ['INT'] }),
    ],
  ])('%s', (_, title, choice, marking) => {
    expect(tearLineMarking(title, choice)).toEqual(marking);
  });
});

describe('a tear line', () => {
  it.each([
    ['of a lower level', true, { ...harbour, level: 0 }],
    ['without the compartment', true, { ...harbour, compartments: [] }],
    ['for more agencies', true, { ...harbour, releasableTo: [cus, int, pol] }],
    ['for all', true, { ...harbour, releasableTo: 'all' as const }],
    ['marked like the block', true, harbour],
    ['of a higher level', false, { ...harbour, level: 3 }],
    ['that leaves out an agency of the block', false, { ...harbour, releasableTo: [pol] }],
    ['in a compartment of its own', false, { ...harbour, compartments: [...harbour.compartments, 'LANTERN' as never] }],
    ['lower in level but for other agencies', false, { ...harbour, level: 0, releasableTo: [int] }],
  ])('%s may stand for its block: %s', (_, may, marking) => {
    expect(mayStandFor(marking, harbour)).toBe(may);
  });

  it('that may stand for its block is seen by everybody who sees the block', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, arbitraryReader, (title, choice, reader) => {
        const tearLine = tearLineMarking(title, choice);
        const block = blockMarking(title, [choice]);
        expect(mayStandFor(tearLine, block)).toBe(true);
        if (maySee(reader, block)) expect(maySee(reader, tearLine)).toBe(true);
      }),
    );
  });

  it('goes on standing for its block when the block cites more', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, arbitraryMarking, (tearLine, more, less) => {
        const block = join(tearLine, less);
        expect(mayStandFor(tearLine, join(block, more))).toBe(true);
        expect(dominates(block, tearLine)).toBe(true);
      }),
    );
  });
});

describe('of a block, an agency', () => {
  const toPolice = aMarking({ to: ['POL'] });
  it.each([
    ['on every list gets the block', 'block', pol, [aMarking(), toPolice], aMarking()],
    ['that one list leaves out gets the tear line', 'tear_line', int, [aMarking(), toPolice], aMarking()],
    ['that also the tear line leaves out gets nothing', 'nothing', int, [toPolice], toPolice],
    ['gets nothing where there is no tear line', 'nothing', int, [toPolice], null],
  ] as const)('%s', (_, portion, agency, markings, tearLine) => {
    expect(portionFor(agency, { markings, tearLine })).toBe(portion);
  });

  it('gets the block exactly when the join of its markings allows it, and otherwise never more than a tear line that does', () => {
    fc.assert(
      fc.property(
        arbitraryMarking,
        arbitraryMarking,
        fc.option(arbitraryMarking),
        fc.constantFrom(...agencies),
        (floor, cited, tearLine, agency) => {
          const allows = (marking: typeof floor) => marking.releasableTo === 'all' || marking.releasableTo.includes(agency);
          const portion = portionFor(agency, { markings: [floor, cited], tearLine });
          expect(portion === 'block').toBe(allows(join(floor, cited)));
          if (portion === 'tear_line') expect(allows(tearLine!)).toBe(true);
        },
      ),
    );
  });
});
