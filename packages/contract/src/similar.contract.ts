import { z } from 'zod';
import { ItemId } from '@workbench/domain';
import { endpoint } from './endpoint';
import { ItemRef } from './items.contract';
import { InCell } from './query';

/** An item that resembles another: how, and how much. */
export const SimilarItem = ItemRef.extend({
  reportedAt: z.string(),
  /** Share of the shorter text's word sequences that the other holds too, from 0 to 1. */
  share: z.number().min(0).max(1),
  /** Both name the same source or reference, so that one may only repeat the other. */
  sameRoot: z.boolean(),
});
export type SimilarItem = z.infer<typeof SimilarItem>;

export const listSimilarItems = endpoint({
  name: 'listSimilarItems',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/similar',
  summary: 'Items whose words are much the same, or that name the same source or reference; among what the reader sees.',
  caller: 'member',
  params: InCell.extend({ itemId: ItemId }),
  answer: z.object({ rows: z.array(SimilarItem) }),
  errors: ['not_found'],
});
