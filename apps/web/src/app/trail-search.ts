import { z } from 'zod';

/** What the address of the trail narrows it to; days are of the real clock. */
export const trailSearch = z.object({
  person: z.string().optional(),
  agency: z.string().optional(),
  deed: z.string().optional(),
  subject: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
