import { z } from 'zod';
import type { RequestState } from './request-states';

/** How near the deadline of a request is on the clock of the exercise. */
export const Due = z.enum(['overdue', 'soon', 'later']);
export type Due = z.infer<typeof Due>;

/** Milliseconds before a deadline from which it is near: one day. */
const nearness = 24 * 60 * 60 * 1000;

/** Where an open request stands to its deadline; null when it has none or has ended. */
export function dueOf(state: RequestState, deadline: Date | null, asOf: Date): Due | null {
  if (state !== 'open' || deadline === null) return null;
  const left = deadline.getTime() - asOf.getTime();
  if (left < 0) return 'overdue';
  return left <= nearness ? 'soon' : 'later';
}
