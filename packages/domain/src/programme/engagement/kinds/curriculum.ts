import { z } from 'zod';
import { Day, Line, ShippedKey, Words } from './fields';

/** Which two days of the week are free. */
export const Weekend = z.enum(['sat_sun', 'fri_sat']);
export type Weekend = z.infer<typeof Weekend>;

/** A course as it is taught here: for how many weeks, and how many weeks of pause follow. */
export const PlannedCourse = z.object({
  course: ShippedKey,
  weeks: z.number().int().min(1).max(12),
  pauseAfter: z.number().int().min(0).max(12),
});
export type PlannedCourse = z.infer<typeof PlannedCourse>;

/** The courses as they are tailored to the beneficiary, in the order in which they are taught. */
export const Curriculum = z.object({
  kind: z.literal('curriculum'),
  title: Line,
  startsOn: Day,
  weekend: Weekend,
  courses: z.array(PlannedCourse).max(40),
  daysOff: z.array(z.object({ on: Day, words: Words })).max(100),
});
export type Curriculum = z.infer<typeof Curriculum>;
