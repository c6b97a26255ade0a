import type { z } from 'zod';
import { invalid } from './problems';

/** Hides the place where a page ended; it holds only what the last row showed anyway. */
export function toCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor back into its parts; refuses one that was not made here. */
export function readCursor<T extends z.ZodType>(cursor: string, shape: T): z.output<T> {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalid('query.cursor', 'was not made by this list; start from the first page');
  }
}
