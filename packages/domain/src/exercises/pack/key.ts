import { z } from 'zod';

/** What names a thing of a pack from another file: lower-case words with hyphens, unique within its kind. */
export const Key = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens');
export type Key = z.infer<typeof Key>;

/** Serial of an inject: the number of its move and its own, such as `1.01`. */
export const Serial = z.string().regex(/^\d{1,3}\.\d{2,3}$/, 'must be two numbers such as 1.01');
export type Serial = z.infer<typeof Serial>;
