import { z } from 'zod';
import { AgencyCode, CompartmentCode } from '../ids';

/** A day of the exercise calendar, such as `2031-05-01`. */
export const Day = z.iso.date().refine((day) => day >= '1900-01-01', 'must be a day from 1900 on');
export type Day = z.infer<typeof Day>;

/**
 * Who may read something, as the agencies that brought it decided.
 * Canonical when the lists are sorted and without repeats, and nothing at the lowest level has a day of declassification; see `canonical`.
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
  /** Day of the exercise clock from which the level counts as the lowest; absent when it never does. The rest of the marking stays. */
  declassifyOn: Day.optional(),
});
export type Marking = z.infer<typeof Marking>;
