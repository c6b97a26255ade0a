import { z } from 'zod';
import { Confidence, Marking, TechniqueKind } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** A technique bound to the judgement that it challenges, as far as the reader sees both. */
export const TechniqueBinding = z.object({
  id: z.string(),
  technique: z.object({
    id: z.string(),
    kind: TechniqueKind,
    title: z.string(),
    marking: Marking,
    /** What its rows say, in their order. */
    points: z.array(z.string()),
  }),
  judgement: z.object({
    productId: z.string(),
    productTitle: z.string(),
    /** Newest version in which the reader sees the judgement, and its block there. */
    number: z.number().int(),
    blockId: z.string(),
    /** Stays the same from version to version. */
    lineageId: z.string(),
    text: z.string(),
    likelihoodTerm: z.string().nullable(),
    confidence: Confidence.nullable(),
    marking: Marking,
  }),
  createdBy: z.string(),
  createdAt: z.string(),
});
export type TechniqueBinding = z.infer<typeof TechniqueBinding>;

export const listBindings = endpoint({
  name: 'listBindings',
  method: 'GET',
  path: '/api/cells/:cellId/bindings',
  summary: 'Techniques with the judgements that they challenge: of the cell, of one technique, or of one product; for its team.',
  caller: 'member',
  params: InCell,
  query: z.object({ techniqueId: z.uuid().optional(), productId: z.uuid().optional() }),
  answer: z.object({ rows: z.array(TechniqueBinding), may: z.object({ bind: z.boolean() }) }),
  errors: ['not_found'],
});

export const bindTechnique = endpoint({
  name: 'bindTechnique',
  method: 'POST',
  path: '/api/cells/:cellId/bindings',
  summary: "Say which judgement a what-if, high impact, devil's advocacy or red team is about.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ techniqueId: z.uuid(), productId: z.uuid(), blockId: z.uuid() }),
  answer: TechniqueBinding,
  errors: ['invalid_input', 'not_found', 'not_allowed', 'marking_beyond_reach'],
});

export const unbindTechnique = endpoint({
  name: 'unbindTechnique',
  method: 'DELETE',
  path: '/api/cells/:cellId/bindings/:bindingId',
  summary: 'Take the binding of a technique to a judgement away; both stay.',
  caller: 'member',
  write: 'create',
  params: InCell.extend({ bindingId: z.uuid() }),
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed', 'marking_beyond_reach'],
});
