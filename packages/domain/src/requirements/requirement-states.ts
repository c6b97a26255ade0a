import { z } from 'zod';
import { mayDo, type Role } from '../members/role';
import { accept, refuse, type Outcome } from '../outcome';

/**
 * States of a question or an element:
 *
 *   draft (proposed) → (open) open → (answer) answered → (close) closed
 *   draft, open → (close) closed, when it is not taken up or no longer asked
 *   answered, closed → (reopen) open
 */
export const RequirementState = z.enum(['draft', 'open', 'answered', 'closed']);
export type RequirementState = z.infer<typeof RequirementState>;

/** What can happen to a question or an element. */
export const RequirementEvent = z.enum(['open', 'answer', 'close', 'reopen']);
export type RequirementEvent = z.infer<typeof RequirementEvent>;

/** State after each event in each state; null where it cannot happen. */
export const requirementTransitions: Record<RequirementState, Record<RequirementEvent, RequirementState | null>> = {
  draft: { open: 'open', answer: null, close: 'closed', reopen: null },
  open: { open: null, answer: 'answered', close: 'closed', reopen: null },
  answered: { open: null, answer: null, close: 'closed', reopen: 'open' },
  closed: { open: null, answer: null, close: null, reopen: 'open' },
};

/** State after an event, or `not_in_this_state`. */
export function moveRequirement(state: RequirementState, event: RequirementEvent): Outcome<RequirementState, 'not_in_this_state'> {
  const next = requirementTransitions[state][event];
  return next === null ? refuse('not_in_this_state') : accept(next);
}

/** What can happen to it now, in the order of the table. */
export function movesFrom(state: RequirementState): RequirementEvent[] {
  return RequirementEvent.options.filter((event) => requirementTransitions[state][event] !== null);
}

/**
 * State in which somebody's question or element starts: whoever leads opens it, others propose it. An element starts no
 * further than its question is; under one that has ended nothing is added.
 */
export function firstState(role: Role, parent?: RequirementState): Outcome<RequirementState, 'not_in_this_state'> {
  if (parent === 'answered' || parent === 'closed') return refuse('not_in_this_state');
  return accept(mayDo(role, 'lead_requirements') && parent !== 'draft' ? 'open' : 'draft');
}
