import { z } from 'zod';
import { endpoint } from './endpoint';
import { OneProduct } from './products.contract';

/** Milliseconds between two tellings of where one is, at least; and after which somebody who was not heard of is gone. */
export const presenceTimes = { between: 1500, gone: 12_000 } as const;

/** A place in the document of a block: a Yjs relative position in base64. */
const RelativePlace = z.base64().max(264);

/** Where somebody else is writing. */
export const Present = z.object({
  personId: z.string(),
  name: z.string(),
  blockId: z.string(),
  /** Ends of the selection; null when only the block is known. */
  selection: z.object({ anchor: z.string(), head: z.string() }).nullable(),
});
export type Present = z.infer<typeof Present>;

const Others = z.object({ others: z.array(Present) });

export const readPresence = endpoint({
  name: 'readPresence',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/presence',
  summary: 'Who else is writing in which block that the reader sees; for its team.',
  caller: 'member',
  params: OneProduct,
  answer: Others,
  errors: ['not_found'],
});

export const tellPresence = endpoint({
  name: 'tellPresence',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/presence',
  summary: 'Say in which block of a draft one is writing, or that one has left, and hear who else is there.',
  caller: 'member',
  params: OneProduct,
  body: z.object({
    /** null when one has left. */
    blockId: z.uuid().nullable(),
    selection: z.object({ anchor: RelativePlace, head: RelativePlace }).nullable().default(null),
  }),
  answer: Others,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});
