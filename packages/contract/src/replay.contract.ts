import { z } from 'zod';
import { ClaimStatus, EntityKind, Marking } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

const judgement = z.object({ term: z.string().nullable(), probability: z.number().nullable() });

/** What an agency, or one of its people, could see at a moment of the exercise clock. */
export const ReplayView = z.object({
  /** Moments of the exercise clock between which one may look. */
  from: z.string(),
  until: z.string(),
  at: z.string(),
  levels: z.array(z.string()),
  players: z.array(z.object({ personId: z.string(), displayName: z.string(), agency: z.string() })),
  items: z.array(
    z.object({
      id: z.string(),
      agency: z.string(),
      title: z.string(),
      version: z.number().int(),
      marking: Marking,
      reportedAt: z.string(),
    }),
  ),
  nodes: z.array(z.object({ id: z.string(), kind: EntityKind, name: z.string() })),
  lines: z.array(z.object({ claimId: z.string(), from: z.string(), to: z.string(), predicate: z.string(), status: ClaimStatus })),
  products: z.array(
    z.object({
      id: z.string(),
      agency: z.string(),
      number: z.number().int(),
      title: z.string(),
      state: z.enum(['draft', 'submitted', 'received']),
      blocks: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          /** Null where the words of that moment were not kept. */
          text: z.string().nullable(),
          /** Null for plain paragraphs; `not_kept` where it was reworded since. */
          judgement: z.union([judgement, z.literal('not_kept')]).nullable(),
        }),
      ),
    }),
  ),
});
export type ReplayView = z.infer<typeof ReplayView>;

export const readReplay = endpoint({
  name: 'readReplay',
  method: 'GET',
  path: '/api/cells/:cellId/replay',
  summary: 'What an agency or a player of a syndicate could see at a moment of the exercise clock, under the markings of that moment.',
  caller: 'member',
  params: InCell,
  query: z.object({
    /** Without one, where the clock stands. */
    at: z.iso.datetime().optional(),
    /** Without one, all players together. */
    agency: z.string().max(12).optional(),
    personId: z.uuid().optional(),
  }),
  answer: ReplayView,
  errors: ['not_found', 'not_allowed'],
});
