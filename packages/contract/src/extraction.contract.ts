import { z } from 'zod';
import { Suggestion } from '@workbench/domain';
import { EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell } from './query';

const OneItem = InCell.extend({ itemId: z.uuid() });

export const listSuggestions = endpoint({
  name: 'listSuggestions',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/suggestions',
  summary: 'Words of the current version of an item on which a claim may be made. Of entities, those that the reader knows by name.',
  caller: 'member',
  params: OneItem,
  answer: z.object({
    /** Version of the item whose text the places count in. */
    version: z.number().int(),
    rows: z.array(Suggestion),
    /** Those that the reader passed over; they are not among the rows. */
    dismissed: z.array(Suggestion),
    /** The entities that the suggestions point at. */
    entities: z.array(EntityName),
  }),
  errors: ['not_found'],
});

export const dismissSuggestion = endpoint({
  name: 'dismissSuggestion',
  method: 'POST',
  path: '/api/cells/:cellId/items/:itemId/suggestions/dismissals',
  summary: 'Pass over a suggestion in a version of an item, or bring it back; for oneself alone.',
  caller: 'member',
  write: 'create',
  params: OneItem,
  body: z
    .object({
      version: z.number().int().min(1).max(1_000_000),
      start: z.number().int().min(0).max(1_000_000),
      end: z.number().int().min(1).max(1_000_000),
      kind: z.string().regex(/^[a-z_]{2,40}$/),
      isDismissed: z.boolean(),
    })
    .refine(({ start, end }) => start < end, { path: ['end'] }),
  answer: z.object({ isDismissed: z.boolean() }),
  errors: ['not_found'],
});
