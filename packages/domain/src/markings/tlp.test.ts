import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode, CompartmentCode } from '../ids';
import { agencies, aMarking, arbitraryMarking } from './arbitrary-marking';
import { canonical, dominates } from './marking-lattice';
import { markingOfTlp, TlpLabel, tlp1StixIds, tlpOfMarking, tlpOfStixId, tlpStixIds } from './tlp';

const rank = (label: TlpLabel) => TlpLabel.options.indexOf(label);
const agency = AgencyCode.parse('POL');
const compartment = CompartmentCode.parse('HARBOUR');

describe('the label under which a marking leaves', () => {
  it.each([
    ['TLP:GREEN', 'open to all at the lowest level', aMarking()],
    ['TLP:AMBER', 'open to all at a higher level', aMarking({ level: 1 })],
    ['TLP:AMBER', 'open to all under originator control', aMarking({ orcon: ['POL'] })],
    ['TLP:AMBER', 'for several agencies', aMarking({ to: ['CUS', 'POL'] })],
    ['TLP:AMBER+STRICT', 'for one agency', aMarking({ to: ['POL'] })],
    ['TLP:AMBER+STRICT', 'for one agency named twice', aMarking({ to: ['POL', 'POL'] })],
    ['TLP:RED', 'for nobody', aMarking({ to: [] })],
    ['TLP:RED', 'in a compartment', aMarking({ compartments: ['HARBOUR'] })],
  ])('is %s when %s', (label, _, marking) => {
    expect(tlpOfMarking(marking)).toBe(label);
  });

  it('is never TLP:CLEAR, and never weaker for what is more restricted', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, (a, b) => {
        expect(tlpOfMarking(a)).not.toBe('TLP:CLEAR');
        if (dominates(a, b)) expect(rank(tlpOfMarking(a))).toBeGreaterThanOrEqual(rank(tlpOfMarking(b)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the marking of what arrives with a label', () => {
  it('keeps TLP:RED out until a person names the compartment of its recipients', () => {
    expect(markingOfTlp('TLP:RED', { agency })).toEqual({ ok: false, code: 'needs_compartment' });
    expect(markingOfTlp('TLP:RED', { agency, compartment })).toEqual({
      ok: true,
      value: aMarking({ level: 1, to: ['POL'], compartments: ['HARBOUR'], orcon: ['POL'] }),
    });
  });

  it('lets clients read TLP:AMBER but not TLP:AMBER+STRICT', () => {
    const clients = [AgencyCode.parse('CUS')];
    expect(markingOfTlp('TLP:AMBER', { agency, clients })).toEqual({
      ok: true,
      value: aMarking({ level: 1, to: ['CUS', 'POL'], orcon: ['POL'] }),
    });
    expect(markingOfTlp('TLP:AMBER+STRICT', { agency, clients })).toEqual({
      ok: true,
      value: aMarking({ level: 1, to: ['POL'], orcon: ['POL'] }),
    });
  });

  it('is canonical, and never leaves again under a weaker label', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TlpLabel.options),
        fc.constantFrom(...agencies),
        fc.array(fc.constantFrom(...agencies)),
        (label, receiver, clients) => {
          const marking = markingOfTlp(label, { agency: receiver, clients, compartment });
          if (!marking.ok) throw new Error(marking.code);
          expect(marking.value).toEqual(canonical(marking.value));
          expect(rank(tlpOfMarking(marking.value))).toBeGreaterThanOrEqual(rank(label));
        },
      ),
    );
  });
});

describe('the STIX identifiers', () => {
  it('are read back to their labels, and the old ones are told from the new', () => {
    for (const label of TlpLabel.options) expect(tlpOfStixId(tlpStixIds[label])).toEqual({ label, version: '2.0' });
    expect(Object.keys(tlp1StixIds).map((id) => tlpOfStixId(id))).toEqual(
      ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED'].map((label) => ({ label, version: '1.0' })),
    );
  });

  it.each([
    'marking-definition--e828b379-0000-4000-8000-000000000000',
    'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ec',
    'e828b379-4e03-4974-9ac4-e53a884c97c1',
    'constructor',
  ])('that only look like them are not known: %s', (id) => {
    expect(tlpOfStixId(id)).toBeUndefined();
  });
});
