import { z } from 'zod';

/** A query parameter that may stand once, several times, or not at all. */
export function listOf<T extends z.ZodType>(one: T) {
  return z
    .union([z.array(one), one])
    .optional()
    .transform((value): z.output<T>[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as z.output<T>]));
}

/** Page size and place to go on from; the cursor is opaque and gives away nothing of hidden rows. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
export type Paging = z.infer<typeof Paging>;

/** A page of rows and the cursor of the next one, absent on the last page. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), nextCursor: z.string().optional() });
}

/** Path parameters of everything that happens in a cell. */
export const InCell = z.object({ cellId: z.uuid() });
export type InCell = z.infer<typeof InCell>;
