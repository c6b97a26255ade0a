import { z } from 'zod';

/** A line of text that names something. */
export const Line = z.string().trim().min(1).max(200);
/** Text of any length that a form may leave empty. */
export const Words = z.string().trim().max(4000);
/** A day of the calendar from 1970 to 2199, as `2031-04-09`. */
export const Day = z.iso.date().refine((day) => day >= '1970' && day < '2200', 'is too far away');
/** A day that may be left open. */
export const MaybeDay = Day.nullable();
/** Key of a piece of the programme that ships with the workbench, such as `c05-sharing`. */
export const ShippedKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens');

/** How people are counted by sex; `other` also holds those who did not say. */
export const Sex = z.enum(['female', 'male', 'other']);
export type Sex = z.infer<typeof Sex>;
/** How people are counted by age, in years. */
export const AgeBand = z.enum(['under_25', '25_34', '35_44', '45_54', '55_over', 'unknown']);
export type AgeBand = z.infer<typeof AgeBand>;

/** How many people of a sex and an age band there were; no names. */
export const Counted = z.object({ sex: Sex, age: AgeBand, count: z.number().int().min(1).max(9999) });
export type Counted = z.infer<typeof Counted>;
/** People counted by sex and age band. */
export const People = z.array(Counted).max(18);
