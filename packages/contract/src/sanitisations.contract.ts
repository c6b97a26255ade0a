import { z } from 'zod';
import { ItemId } from '@workbench/domain';
import { endpoint } from './endpoint';
import { Contribution } from './items.contract';
import { InCell } from './query';

/** A sanitised version as its author writes it; with a request it is also the answer to that, in words if any. */
export const SanitisedContribution = Contribution.extend({
  requestId: z.uuid().optional(),
  answer: z.string().trim().max(4000).optional(),
});
export type SanitisedContribution = z.infer<typeof SanitisedContribution>;

export const sanitiseItem = endpoint({
  name: 'sanitiseItem',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/sanitise',
  summary: "Write a sanitised version of one's own agency's item: a new item with its own marking; it can answer a request.",
  caller: 'member',
  write: 'create',
  params: InCell.extend({ itemId: z.uuid() }),
  body: SanitisedContribution,
  answer: z.object({ id: ItemId }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'marking_beyond_reach', 'marking_invalid', 'grading_scheme_differs'],
});
