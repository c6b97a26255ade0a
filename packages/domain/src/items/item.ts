import { z } from 'zod';

/** What sort of information an item is. */
export const ItemKind = z.enum([
  'report',
  'intercept',
  'press',
  'financial_record',
  'customs_record',
  'border_record',
  'interview',
  'message',
  'other',
]);
export type ItemKind = z.infer<typeof ItemKind>;

/** Longest title, in characters. */
export const titleLimit = 300;
/** Longest text, in characters. */
export const textLimit = 200_000;
