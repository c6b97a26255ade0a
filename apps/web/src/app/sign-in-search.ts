import { z } from 'zod';

/** What the address of the page for signing in says: where one goes afterwards, at which step one is, and what was refused. */
export const signInSearch = z.object({
  back: z.string().optional(),
  step: z.literal('code').optional(),
  refused: z.literal('openid').optional(),
});
