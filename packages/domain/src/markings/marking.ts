import { z } from 'zod';
import { AgencyCode, CompartmentCode } from '../ids';

/**
 * Who may read something, as the agencies that brought it decided.
 * Canonical when the lists are sorted and without repeats; see `canonical`.
 */
export const Marking = z.object({
  /** Place on the cell's ladder of levels, 0 is the lowest. */
  level: z.number().int().min(0).max(7),
  /** Agencies that may read it, or all of the cell. An empty list is nobody but the instructor. */
  releasableTo: z.union([z.literal('all'), z.array(AgencyCode)]),
  /** Named operations that a reader must all hold. */
  compartments: z.array(CompartmentCode),
  /** Agencies whose information it is. */
  originators: z.array(AgencyCode).min(1),
  /** Those of the originators who keep control over every further use; empty when none does. */
  originatorControl: z.array(AgencyCode),
});
export type Marking = z.infer<typeof Marking>;
