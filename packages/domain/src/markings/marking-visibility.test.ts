import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode, CompartmentCode } from '../ids';
import type { Role } from '../members/role';
import { aMarking, arbitraryMarking, arbitraryMoment, arbitraryReader } from './arbitrary-marking';
import { levelAt } from './declassification';
import { dominates, join } from './marking-lattice';
import { maySee, type Reader } from './marking-visibility';

function aReader(over: { role?: Role; agency?: string; clearance?: number; compartments?: string[]; asOf?: string } = {}): Reader {
  return {
    role: over.role ?? 'trainee',
    agency: AgencyCode.parse(over.agency ?? 'POL'),
    clearance: over.clearance ?? 0,
    compartments: (over.compartments ?? []).map((code) => CompartmentCode.parse(code)),
    asOf: over.asOf ?? '2031-05-01T08:00:00.000Z',
  };
}

const closed = aMarking({ level: 3, to: ['CUS'], compartments: ['HARBOUR'], by: ['CUS'], orcon: ['CUS'] });

describe('a member', () => {
  it.each([
    ['sees what is open to all at the own clearance', true, aReader({ clearance: 2 }), aMarking({ level: 2 })],
    ['does not see a level above the own clearance', false, aReader({ clearance: 1 }), aMarking({ level: 2 })],
    [
      'does not see a level on the eve of its declassification',
      false,
      aReader({ asOf: '2031-05-31T23:59:59.999Z' }),
      aMarking({ level: 2, until: '2031-06-01' }),
    ],
    [
      'sees it from the first moment of the day on',
      true,
      aReader({ asOf: '2031-06-01T00:00:00.000Z' }),
      aMarking({ level: 2, until: '2031-06-01' }),
    ],
    [
      'does not see what is declassified but for other agencies',
      false,
      aReader({ asOf: '2031-06-01T00:00:00.000Z' }),
      aMarking({ level: 2, to: ['CUS'], until: '2031-06-01' }),
    ],
    [
      'does not see what is declassified but in a compartment',
      false,
      aReader({ asOf: '2031-06-01T00:00:00.000Z' }),
      aMarking({ level: 2, compartments: ['HARBOUR'], until: '2031-06-01' }),
    ],
    ['sees what the own agency is on the list of', true, aReader(), aMarking({ to: ['CUS', 'POL'] })],
    ['does not see what goes to other agencies', false, aReader({ clearance: 3 }), aMarking({ to: ['CUS', 'INT'] })],
    ['does not see what goes to nobody', false, aReader({ clearance: 3 }), aMarking({ to: [] })],
    ['needs every compartment', false, aReader({ compartments: ['HARBOUR'] }), aMarking({ compartments: ['HARBOUR', 'LANTERN'] })],
    [
      'may hold more compartments than needed',
      true,
      aReader({ compartments: ['HARBOUR', 'LANTERN'] }),
      aMarking({ compartments: ['LANTERN'] }),
    ],
    [
      'reads what is under originator control when on the list',
      true,
      aReader(),
      aMarking({ to: ['CUS', 'POL'], by: ['CUS'], orcon: ['CUS'] }),
    ],
    ['who is liaison sees all that the own agency alone originated', true, aReader({ role: 'liaison', agency: 'CUS' }), closed],
    ['who is liaison of another agency sees no more than others', false, aReader({ role: 'liaison' }), closed],
    [
      'who is liaison does not see what the own agency originated with another',
      false,
      aReader({ role: 'liaison', agency: 'CUS' }),
      { ...closed, originators: aMarking({ by: ['CUS', 'POL'] }).originators },
    ],
    [
      "who is not liaison does not see the own agency's information beyond clearance",
      false,
      aReader({ role: 'cell_lead', agency: 'CUS' }),
      closed,
    ],
    ['who is instructor sees the whole exercise', true, aReader({ role: 'instructor' }), closed],
    ['who is mentor sees no more than the labels allow', false, aReader({ role: 'mentor', clearance: 3 }), closed],
    ['who is rights officer sees no more than the labels allow', false, aReader({ role: 'rights_officer', clearance: 3 }), closed],
    ['who is administrator sees no item at all', false, aReader({ role: 'administrator', clearance: 3 }), aMarking()],
  ])('%s', (_, expected, reader, marking) => {
    expect(maySee(reader, marking)).toBe(expected);
  });

  it('who sees two things together sees each of them', () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMarking, arbitraryMarking, (reader, a, b) => {
        if (maySee(reader, join(a, b))) expect(maySee(reader, a) && maySee(reader, b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('who sees something goes on seeing it', () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMoment, arbitraryMarking, (reader, later, marking) => {
        if (later >= reader.asOf && maySee(reader, marking)) expect(maySee({ ...reader, asOf: later }, marking)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('who sees something sees all that is less restricted', () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMarking, arbitraryMarking, (reader, a, b) => {
        if (dominates(a, b) && maySee(reader, a)) expect(maySee(reader, b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("who sees each of two things sees them together, save a liaison by the own agency's right, and save a level that lasts on with the other", () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMarking, arbitraryMarking, (reader, a, b) => {
        const level = Math.max(levelAt(a, reader.asOf), levelAt(b, reader.asOf));
        if (levelAt(join(a, b), reader.asOf) > level) return;
        if (reader.role !== 'liaison' && maySee(reader, a) && maySee(reader, b)) expect(maySee(reader, join(a, b))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
