import { z } from 'zod';
import { ShippedKey, Words } from './fields';

/** Whether an item of a checklist on rights and gender is kept, and how. One that is kept says how. */
export const RightsCheck = z
  .object({ kind: z.literal('rights_check'), phase: ShippedKey, item: ShippedKey, isDone: z.boolean(), words: Words })
  .refine(({ isDone, words }) => !isDone || words !== '', { path: ['words'], message: 'say how it was done' });
