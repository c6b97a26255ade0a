import { accept, refuse, type Outcome } from '../../outcome';
import type { PackState } from '../pack/manifest';

/**
 * How a draft of a pack comes to be a dataset.
 *
 * draft → submitted → approved → locked; submitted and approved → draft, when it is returned. What is written is open in the draft
 * alone. Locked is the end: the dataset that was made of it never changes.
 */
export const packEvents = ['submit', 'return', 'approve', 'lock'] as const;
export type PackEvent = (typeof packEvents)[number];

const nothing: Record<PackEvent, null> = { submit: null, return: null, approve: null, lock: null };

const table: Record<PackState, Record<PackEvent, PackState | null>> = {
  draft: { ...nothing, submit: 'submitted' },
  submitted: { ...nothing, return: 'draft', approve: 'approved' },
  approved: { ...nothing, return: 'draft', lock: 'locked' },
  locked: nothing,
};

/** The state after an event; null when the event cannot happen to it. */
export function movePack(state: PackState, event: PackEvent): PackState | null {
  return table[state][event];
}

/** What an author is about to do to a draft, and what counts for whether they may. */
export interface PackMove {
  state: PackState;
  event: PackEvent;
  personId: string;
  submittedBy: string | null;
  /** Authors of the draft, by id. */
  authors: readonly string[];
  reason: string;
}

/** Whether an author who approves is the one who submitted, and there is nobody else who could. */
export function isAlone({ personId, submittedBy, authors }: Pick<PackMove, 'personId' | 'submittedBy' | 'authors'>): boolean {
  return personId === submittedBy && authors.every((author) => author === personId);
}

/**
 * The state that an author leads a draft to. Whoever submitted it leaves the approval to another author; an only author gives a reason
 * instead, which stays with the draft.
 */
export function leadPack(move: PackMove): Outcome<PackState, 'not_in_this_state' | 'own_pack' | 'pack_reason_missing'> {
  const next = movePack(move.state, move.event);
  if (next === null) return refuse('not_in_this_state');
  if (move.event === 'approve' && move.personId === move.submittedBy) {
    if (!isAlone(move)) return refuse('own_pack');
    if (move.reason.trim() === '') return refuse('pack_reason_missing');
  }
  return accept(next);
}
