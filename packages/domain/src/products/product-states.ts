import { z } from 'zod';
import { accept, refuse, type Outcome } from '../outcome';

/**
 * States of a version of a product:
 *
 *   draft → (submit) in_review → (return) returned | (approve) approved → (release) released → (recall) recalled
 *   released → (supersede) superseded, when a newer version is released
 *   returned, approved, released, recalled → (reopen): the version stays as it is and a new draft starts from it
 */
export const ProductState = z.enum(['draft', 'in_review', 'returned', 'approved', 'released', 'recalled', 'superseded']);
export type ProductState = z.infer<typeof ProductState>;

/** What can happen to a version. */
export const productEvents = ['submit', 'return', 'approve', 'reopen', 'release', 'recall', 'supersede'] as const;
export type ProductEvent = (typeof productEvents)[number];

/** State after each event in each state; null where it cannot happen. `reopen` gives the state of the new version. */
export const productTransitions: Record<ProductState, Record<ProductEvent, ProductState | null>> = {
  draft: { submit: 'in_review', return: null, approve: null, reopen: null, release: null, recall: null, supersede: null },
  in_review: { submit: null, return: 'returned', approve: 'approved', reopen: null, release: null, recall: null, supersede: null },
  returned: { submit: null, return: null, approve: null, reopen: 'draft', release: null, recall: null, supersede: null },
  approved: { submit: null, return: null, approve: null, reopen: 'draft', release: 'released', recall: null, supersede: null },
  released: {
    submit: null,
    return: null,
    approve: null,
    reopen: 'draft',
    release: 'released',
    recall: 'recalled',
    supersede: 'superseded',
  },
  recalled: { submit: null, return: null, approve: null, reopen: 'draft', release: null, recall: null, supersede: null },
  superseded: { submit: null, return: null, approve: null, reopen: null, release: null, recall: null, supersede: null },
};

/** State after an event, or `not_in_this_state`. */
export function moveProduct(state: ProductState, event: ProductEvent): Outcome<ProductState, 'not_in_this_state'> {
  const next = productTransitions[state][event];
  return next === null ? refuse('not_in_this_state') : accept(next);
}
