import { z } from 'zod';
import { accept, refuse, type Outcome } from '../outcome';

/**
 * States of a tasking, as they are stored:
 *
 *   asked → (accept) accepted → (answer) answered
 *   asked → (answer) answered, without a word before
 *   asked, accepted → (decline) declined, with a reason
 *   accepted, declined, answered → (ask_again) asked, with a new deadline; asked → (ask_again) asked moves the deadline
 */
export const TaskingState = z.enum(['asked', 'accepted', 'declined', 'answered']);
export type TaskingState = z.infer<typeof TaskingState>;

/** How a tasking stands on the exercise clock: `overdue` is never stored, it is read off the deadline. */
export const TaskingStanding = z.enum([...TaskingState.options, 'overdue']);
export type TaskingStanding = z.infer<typeof TaskingStanding>;

/** What can happen to a tasking: the first three are the asked agency's, the last is whoever leads. */
export const TaskingEvent = z.enum(['accept', 'decline', 'answer', 'ask_again']);
export type TaskingEvent = z.infer<typeof TaskingEvent>;

/** State after each event in each state; null where it cannot happen. */
export const taskingTransitions: Record<TaskingState, Record<TaskingEvent, TaskingState | null>> = {
  asked: { accept: 'accepted', decline: 'declined', answer: 'answered', ask_again: 'asked' },
  accepted: { accept: null, decline: 'declined', answer: 'answered', ask_again: 'asked' },
  declined: { accept: null, decline: null, answer: null, ask_again: 'asked' },
  answered: { accept: null, decline: null, answer: null, ask_again: 'asked' },
};

/** State after an event; to decline takes a reason, to ask again takes a deadline. */
export function moveTasking(
  state: TaskingState,
  event: TaskingEvent,
  said: { reason?: string | undefined; deadline?: string | undefined },
): Outcome<TaskingState, 'not_in_this_state' | 'reason_missing' | 'deadline_missing'> {
  const next = taskingTransitions[state][event];
  if (next === null) return refuse('not_in_this_state');
  if (event === 'decline' && !said.reason?.trim()) return refuse('reason_missing');
  if (event === 'ask_again' && !said.deadline) return refuse('deadline_missing');
  return accept(next);
}

/** How a tasking stands at a moment of the exercise clock: asked or accepted and past its deadline is overdue. */
export function standingOf(tasking: { state: TaskingState; deadline: string }, now: string): TaskingStanding {
  const isWaiting = tasking.state === 'asked' || tasking.state === 'accepted';
  return isWaiting && Date.parse(now) > Date.parse(tasking.deadline) ? 'overdue' : tasking.state;
}
