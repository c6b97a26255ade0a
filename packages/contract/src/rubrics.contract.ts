import { z } from 'zod';
import { Rubric } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** A version of the rubric of a cell; it never changes. */
export const RubricVersion = Rubric.extend({
  number: z.number().int(),
  /** Null for the version that ships with the workbench. */
  publishedBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type RubricVersion = z.infer<typeof RubricVersion>;

/** All versions of a cell's rubric, newest first, and what authors are asked for. */
export const RubricDesk = z.object({
  versions: z.array(RubricVersion),
  /** Authors are asked to appraise themselves before they submit, where nothing else is set for the product. */
  asksSelf: z.boolean(),
  may: z.object({ publish: z.boolean() }),
});
export type RubricDesk = z.infer<typeof RubricDesk>;

export const readRubric = endpoint({
  name: 'readRubric',
  method: 'GET',
  path: '/api/cells/:cellId/rubric',
  summary: 'The criteria by which products are appraised, in all versions, newest first.',
  caller: 'member',
  params: InCell,
  answer: RubricDesk,
  errors: ['not_found'],
});

export const publishRubric = endpoint({
  name: 'publishRubric',
  method: 'POST',
  path: '/api/cells/:cellId/rubric/versions',
  summary: 'Publish the next version of the rubric, based on the newest; scores that were given keep the version they were given by.',
  caller: 'member',
  write: 'change',
  params: InCell,
  body: Rubric,
  answer: RubricDesk,
  errors: ['not_found', 'not_allowed', 'version_conflict'],
});

export const setSelfAppraisal = endpoint({
  name: 'setSelfAppraisal',
  method: 'PUT',
  path: '/api/cells/:cellId/rubric/self-appraisal',
  summary: 'Ask authors of the cell to appraise themselves before they submit, or no longer.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ isAsked: z.boolean() }),
  answer: RubricDesk,
  errors: ['not_found', 'not_allowed'],
});
