import { z } from 'zod';
import { appraisalSorts, Scores } from '@workbench/domain';
import { endpoint } from './endpoint';
import { OneProduct } from './products.contract';

/** What one mentor, or one author of the own product, says of a version by the rubric. */
export const Appraisal = z.object({
  id: z.string(),
  sort: z.enum(appraisalSorts),
  /** Version of the product. */
  number: z.number().int(),
  /** Version of the rubric that the scores were given by. */
  rubric: z.number().int(),
  scores: Scores,
  words: z.string(),
  /** False as long as its writer goes on with it; then nobody else reads it, whatever is decided. */
  isReady: z.boolean(),
  isOwn: z.boolean(),
  writtenBy: z.string(),
  writtenAt: z.string(),
  version: z.number().int(),
});
export type Appraisal = z.infer<typeof Appraisal>;

/** What is said in an appraisal. */
export const AppraisalBody = z.object({
  rubric: z.number().int().min(1),
  scores: Scores,
  words: z.string().trim().max(8000),
});
export type AppraisalBody = z.infer<typeof AppraisalBody>;

export const writeAppraisal = endpoint({
  name: 'writeAppraisal',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/appraisals/:sort',
  summary:
    "Write the own appraisal of the newest version, as a mentor of what is submitted or as an author of the own product; version 0 begins it. It stays its writer's until it is ready and released.",
  caller: 'member',
  write: 'change',
  params: OneProduct.extend({ sort: z.enum(appraisalSorts) }),
  body: AppraisalBody.extend({ isReady: z.boolean() }),
  answer: Appraisal,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'marking_beyond_reach'],
});

export const askSelfAppraisal = endpoint({
  name: 'askSelfAppraisal',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/self-appraisal',
  summary: 'Ask the authors of a product to appraise themselves before they submit, or not, whatever is set for the cell.',
  caller: 'member',
  write: 'create',
  params: OneProduct,
  body: z.object({ isAsked: z.boolean() }),
  answer: z.object({ isAsked: z.boolean() }),
  errors: ['not_found', 'not_allowed'],
});
