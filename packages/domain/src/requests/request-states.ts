import { z } from 'zod';
import { accept, refuse, type Outcome } from '../outcome';

/**
 * Where a request stands:
 *
 *   open → (answer) answered | (refuse) refused | (withdraw) withdrawn
 *   answered, refused → (reopen) open: the asker needs more, or the asked agency takes its word back
 *   open → (assign) open; open, answered, refused → (comment) as before
 *
 * Nothing leaves withdrawn: the asker asks again.
 */
export const RequestState = z.enum(['open', 'answered', 'refused', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;

/** What can happen to a request. */
export const requestEvents = ['assign', 'comment', 'answer', 'refuse', 'withdraw', 'reopen'] as const;
export type RequestEvent = (typeof requestEvents)[number];

/** State after each event in each state; null where it cannot happen. */
export const requestTransitions: Record<RequestState, Record<RequestEvent, RequestState | null>> = {
  open: { assign: 'open', comment: 'open', answer: 'answered', refuse: 'refused', withdraw: 'withdrawn', reopen: null },
  answered: { assign: null, comment: 'answered', answer: null, refuse: null, withdraw: null, reopen: 'open' },
  refused: { assign: null, comment: 'refused', answer: null, refuse: null, withdraw: null, reopen: 'open' },
  withdrawn: { assign: null, comment: null, answer: null, refuse: null, withdraw: null, reopen: null },
};

/** State after an event, or `not_in_this_state`. */
export function moveRequest(state: RequestState, event: RequestEvent): Outcome<RequestState, 'not_in_this_state'> {
  const to = requestTransitions[state][event];
  return to === null ? refuse('not_in_this_state') : accept(to);
}

/** A line of the history of a request. */
export const RequestDeed = z.enum(['asked', 'assigned', 'commented', 'answered', 'refused', 'withdrawn', 'reopened']);
export type RequestDeed = z.infer<typeof RequestDeed>;

/** The line that each event leaves in the history. */
export const deedOfEvent: Record<RequestEvent, RequestDeed> = {
  assign: 'assigned',
  comment: 'commented',
  answer: 'answered',
  refuse: 'refused',
  withdraw: 'withdrawn',
  reopen: 'reopened',
};
