import { z } from 'zod';

/** Values of a filter that may be given once or several times. */
export const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).optional();
/** Filters of the item list, as they stand in the address. */
export const itemSearch = z.object({
  q: z.string().optional(),
  agency: list,
  kind: list,
  language: list,
  widen: z.enum(['no']).optional(),
  compartment: z.string().optional(),
  graded: z.enum(['yes', 'no']).optional(),
  review: z.enum(['due']).optional(),
  requirement: z.string().optional(),
  state: list,
  assigned: z.enum(['me', 'nobody']).optional(),
  tag: list,
  from: z.string().optional(),
  to: z.string().optional(),
});
