import { z } from 'zod';
import { accept, refuse, type Outcome } from '../outcome';

/** What one agency asks of another. */
export const RequestKind = z.enum(['release', 'use_approval', 'sanitisation', 'rfi']);
export type RequestKind = z.infer<typeof RequestKind>;

/** How soon an answer is needed. */
export const Priority = z.enum(['routine', 'priority', 'urgent', 'flash']);
export type Priority = z.infer<typeof Priority>;

/** Where a request stands. */
export const RequestState = z.enum(['open', 'answered', 'refused', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;

/** What can happen to a request. */
export type RequestEvent = 'answer' | 'refuse' | 'withdraw';

const closed = { answer: null, refuse: null, withdraw: null } as const;

/** open → answered | refused (by the asked agency's liaison) | withdrawn (by the asker); nothing leaves an ended state. */
const next: Record<RequestState, Record<RequestEvent, RequestState | null>> = {
  open: { answer: 'answered', refuse: 'refused', withdraw: 'withdrawn' },
  answered: closed,
  refused: closed,
  withdrawn: closed,
};

/** State after an event, or `not_open` when the request has ended. */
export function moveRequest(state: RequestState, event: RequestEvent): Outcome<RequestState, 'not_open'> {
  const to = next[state][event];
  return to === null ? refuse('not_open') : accept(to);
}
