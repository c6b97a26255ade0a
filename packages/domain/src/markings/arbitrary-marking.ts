import fc from 'fast-check';
import { AgencyCode, CompartmentCode } from '../ids';
import { Role } from '../members/role';
import { canonical } from './marking-lattice';
import type { Reader } from './marking-visibility';
import type { Marking } from './marking';

/** The ladder that tests write banners with. */
export const ladder = ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'];

/** Few agencies and compartments, so that random markings meet. */
export const agencies = ['CUS', 'INT', 'POL'].map((code) => AgencyCode.parse(code));
const compartments = ['HARBOUR', 'LANTERN'].map((code) => CompartmentCode.parse(code));
const level = fc.integer({ min: 0, max: 3 });
/** Few days, so that random moments fall before, on and between them. */
const days = ['2031-04-10', '2031-05-01', '2031-06-01'];

/** A moment of the exercise clock. */
export const arbitraryMoment = fc.constantFrom(
  '2031-04-09T23:59:59.999Z',
  '2031-04-10T00:00:00.000Z',
  '2031-05-15T08:00:00.000Z',
  '2031-06-01T08:00:00.000Z',
);

/** A marking whose lists may be unsorted and repeat themselves, as a form may send it. */
export const rawMarking: fc.Arbitrary<Marking> = fc
  .record({
    level,
    releasableTo: fc.oneof(fc.constant('all' as const), fc.array(fc.constantFrom(...agencies), { maxLength: 4 })),
    compartments: fc.array(fc.constantFrom(...compartments), { maxLength: 3 }),
    originators: fc.array(fc.constantFrom(...agencies), { minLength: 1, maxLength: 3 }),
    isControlled: fc.boolean(),
    day: fc.option(fc.constantFrom(...days), { nil: undefined }),
  })
  .map(({ isControlled, day, ...marking }) => ({
    ...marking,
    originatorControl: isControlled ? marking.originators.slice(0, 1) : [],
    ...(day === undefined ? {} : { declassifyOn: day }),
  }));

/** A canonical marking. */
export const arbitraryMarking = rawMarking.map(canonical);

/** A member of any role. */
export const arbitraryReader: fc.Arbitrary<Reader> = fc.record({
  role: fc.constantFrom(...Role.options),
  agency: fc.constantFrom(...agencies),
  clearance: level,
  compartments: fc.subarray(compartments),
  asOf: arbitraryMoment,
});

/** A marking as it is easiest to read in a table: open to all of the cell, by the police, unless said otherwise. */
export function aMarking(
  over: { level?: number; to?: string[]; compartments?: string[]; by?: string[]; orcon?: string[]; until?: string } = {},
): Marking {
  return {
    level: over.level ?? 0,
    releasableTo: over.to ? over.to.map((code) => AgencyCode.parse(code)) : 'all',
    compartments: (over.compartments ?? []).map((code) => CompartmentCode.parse(code)),
    originators: (over.by ?? ['POL']).map((code) => AgencyCode.parse(code)),
    originatorControl: (over.orcon ?? []).map((code) => AgencyCode.parse(code)),
    ...(over.until === undefined ? {} : { declassifyOn: over.until }),
  };
}
