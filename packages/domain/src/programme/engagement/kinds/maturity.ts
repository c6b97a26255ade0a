import { z } from 'zod';
import { ShippedKey, Words } from './fields';

/** When a theme was judged: at the consultation or at the end. */
export const MaturityMoment = z.enum(['before', 'after']);
export type MaturityMoment = z.infer<typeof MaturityMoment>;

/** How far the beneficiary is in a theme, from 0 (nothing) to 4 (in use and checked), and why. */
export const Maturity = z.object({
  kind: z.literal('maturity'),
  theme: ShippedKey,
  moment: MaturityMoment,
  level: z.number().int().min(0).max(4),
  words: Words,
});
