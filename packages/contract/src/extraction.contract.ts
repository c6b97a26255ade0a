import { z } from 'zod';
import { Suggestion } from '@workbench/domain';
import { EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell } from './query';

export const listSuggestions = endpoint({
  name: 'listSuggestions',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/suggestions',
  summary: 'Words of the current version of an item on which a claim may be made. Of entities, those that the reader knows by name.',
  caller: 'member',
  params: InCell.extend({ itemId: z.uuid() }),
  answer: z.object({
    /** Version of the item whose text the places count in. */
    version: z.number().int(),
    rows: z.array(Suggestion),
    /** The entities that the suggestions point at. */
    entities: z.array(EntityName),
  }),
  errors: ['not_found'],
});
