import { z } from 'zod';
import { Day, People, ShippedKey, Words } from './fields';

/** How many of a cohort were in a course on a day, counted. */
export const Attendance = z.object({
  kind: z.literal('attendance'),
  cohortId: z.uuid(),
  course: ShippedKey,
  on: Day,
  people: People,
  words: Words,
});
