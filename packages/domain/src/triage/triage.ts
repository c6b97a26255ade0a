import { z } from 'zod';

/** How far a reader is with an item. Unread is where every item begins; nothing is stored for it. */
export const TriageState = z.enum(['unread', 'read', 'shoeboxed', 'discarded']);
export type TriageState = z.infer<typeof TriageState>;

/** Usual reasons to discard an item, in the order of the keys 1 to 5; any other words do as well. */
export const discardReasons = ['not_relevant', 'known_already', 'outdated', 'not_credible', 'too_vague'] as const;

/** Longest reason, in characters. */
export const reasonLimit = 300;

/** What a reader decides about an item. To discard takes a reason; nothing else has one. */
export const TriageChoice = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['unread', 'read', 'shoeboxed']) }),
  z.object({ state: z.literal('discarded'), reason: z.string().trim().min(1).max(reasonLimit) }),
]);
export type TriageChoice = z.infer<typeof TriageChoice>;

/** Where an item is after its reader opened it: what was set aside stays set aside. */
export const afterOpening: Record<TriageState, TriageState> = {
  unread: 'read',
  read: 'read',
  shoeboxed: 'shoeboxed',
  discarded: 'discarded',
};

/** The decision that brings back where an item was. */
export function choiceOf({ state, reason }: { state: TriageState; reason: string | null }): TriageChoice {
  return state === 'discarded' ? { state, reason: reason ?? '' } : { state };
}
