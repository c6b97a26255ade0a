import { z } from 'zod';
import { EntityKind, ReasonCode } from '@workbench/domain';
import { EntityName } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** One thing that speaks for or against two entities being one. */
export const CandidateReason = z.object({
  code: ReasonCode,
  /** In bits: +1 doubles the odds that they are one, -1 halves them. */
  weight: z.number(),
  /** What the sentence needs; names in place of ids. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CandidateReason = z.infer<typeof CandidateReason>;

/** Two entities that may be one, with what speaks for and against it, the weightiest first. */
export const CandidateCard = z.object({
  left: EntityName,
  right: EntityName,
  /** 0 to 1; orders candidates and is no measured probability (docs/resolution.md). */
  score: z.number(),
  for: z.array(CandidateReason),
  against: z.array(CandidateReason),
});
export type CandidateCard = z.infer<typeof CandidateCard>;

export const listCandidates = endpoint({
  name: 'listCandidates',
  method: 'GET',
  path: '/api/cells/:cellId/candidates',
  summary: 'Pairs of entities that may be one and of which nobody has said so yet, the likeliest first, from visible claims alone.',
  caller: 'member',
  params: InCell,
  query: z.object({
    /** Only pairs of which this entity is one. */
    about: z.uuid().optional(),
    kind: EntityKind.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({
    rows: z.array(CandidateCard),
    /** All candidates, shown or not. */
    total: z.number().int(),
    /** Least score of a candidate. */
    threshold: z.number(),
    /** How many entities were compared. */
    compared: z.number().int(),
  }),
  errors: ['not_found', 'too_many_to_compare'],
});
