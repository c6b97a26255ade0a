import { z } from 'zod';
import { endpoint } from './endpoint';
import { MarkingChoice } from './items.contract';
import { Block, OneBlock } from './products.contract';

/** What the author of a tear line decides about who may read it; the own agency is always on the list. */
export const TearLineChoice = MarkingChoice.omit({ originatorControl: true });
export type TearLineChoice = z.infer<typeof TearLineChoice>;

export const writeTearLine = endpoint({
  name: 'writeTearLine',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/tear-line',
  summary: 'Write what is read in the place of a block by those who may not see it; based on version 0 when there is none yet.',
  caller: 'member',
  write: 'change',
  params: OneBlock,
  body: z.object({ text: z.string().trim().min(1).max(20_000), marking: TearLineChoice }),
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'version_conflict', 'marking_beyond_reach', 'marking_invalid', 'tear_line_stricter'],
});

export const dropTearLine = endpoint({
  name: 'dropTearLine',
  method: 'DELETE',
  path: '/api/cells/:cellId/products/:productId/blocks/:blockId/tear-line',
  summary: 'Take the tear line of a block out of a draft.',
  caller: 'member',
  write: 'change',
  params: OneBlock,
  answer: Block,
  errors: ['not_found', 'not_in_this_state', 'version_conflict'],
});
