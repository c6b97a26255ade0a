import { z } from 'zod';
import { endpoint } from './endpoint';
import { OneBlock } from './products.contract';

/** A Yjs update or state vector (encoding of version 1) in base64. */
const Bytes = z.base64();

/** Words of a block as they stood when somebody had written for a while. */
export const WrittenState = z.object({
  id: z.string(),
  /** Who wrote; null for what stood there before. */
  by: z.string().nullable(),
  at: z.string(),
  text: z.string(),
});
export type WrittenState = z.infer<typeof WrittenState>;

export const readBlockUpdates = endpoint({
  name: 'readBlockUpdates',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/updates',
  summary: 'What a reader who has `since` (a Yjs state vector) lacks of the document of a block; all of it without `since`. For its team.',
  caller: 'member',
  params: OneBlock,
  query: z.object({ since: Bytes.max(20_000).optional() }),
  answer: z.object({
    update: z.string(),
    /** State vector of the document as the server has it. */
    reach: z.string(),
    version: z.number().int(),
  }),
  errors: ['not_found'],
});

export const addBlockUpdate = endpoint({
  name: 'addBlockUpdate',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/updates',
  summary: 'Add what was written in a block of a draft: a Yjs update of plain words, merged with what others wrote.',
  caller: 'member',
  write: 'create',
  params: OneBlock,
  body: z.object({ update: Bytes.max(180_000) }),
  answer: z.object({ reach: z.string(), version: z.number().int() }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'writing_invalid', 'writing_too_long'],
});

export const readBlockHistory = endpoint({
  name: 'readBlockHistory',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/history',
  summary: 'Who wrote what in a block when, newest first; for its team.',
  caller: 'member',
  params: OneBlock,
  answer: z.object({ states: z.array(WrittenState) }),
  errors: ['not_found'],
});
