import { z } from 'zod';

/** What personal data is entered for. The list is short on purpose: what fits none of these is not entered. */
export const Purpose = z.enum([
  'terrorist_offence',
  'border_security',
  'terrorist_financing',
  'protection_of_person',
  'exercise_administration',
]);
export type Purpose = z.infer<typeof Purpose>;
