import { z } from 'zod';
import { AgencyCode, RequestKind, RequestState, waysOut } from '@workbench/domain';
import { endpoint } from './endpoint';
import { ItemRef } from './items.contract';
import { OneProduct, Product } from './products.contract';
import { listOf } from './query';

/** Something that stands in the way of a release, why, whose it is, and the ways out. */
export const ReleaseBlockCard = z.object({
  agency: AgencyCode,
  /** null when the title's own marking stands in the way. */
  blockId: z.string().nullable(),
  citationId: z.string().nullable(),
  itemId: z.string().nullable(),
  /** Title of what is cited, or the first words of the block. */
  title: z.string(),
  reason: z.enum(['not_releasable', 'originator_control']),
  originators: z.array(AgencyCode),
  waysOut: z.array(z.enum(waysOut)),
  /** Sanitised versions of what is cited that the reader sees and that may go to the agency. */
  swaps: z.array(ItemRef),
  /** What was already asked for this product about what is cited, as far as the reader sees it, newest first. */
  asked: z.array(z.object({ id: z.string(), kind: RequestKind, to: AgencyCode, forAgency: AgencyCode.nullable(), state: RequestState })),
});
export type ReleaseBlockCard = z.infer<typeof ReleaseBlockCard>;

/** A version handed to an agency. */
export const ReleaseCard = z.object({
  id: z.string(),
  number: z.number().int(),
  agency: AgencyCode,
  releasedBy: z.string(),
  releasedAt: z.string(),
  recalledAt: z.string().nullable(),
  /** Blocks of the version that the reader sees and that were not handed over. */
  leftOut: z.array(z.string()),
});
export type ReleaseCard = z.infer<typeof ReleaseCard>;

export const checkRelease = endpoint({
  name: 'checkRelease',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/release-check',
  summary: 'What stands in the way of releasing the newest version to agencies, and the releases so far; for its team.',
  caller: 'member',
  params: OneProduct,
  query: z.object({ agency: listOf(AgencyCode) }),
  answer: z.object({ blocks: z.array(ReleaseBlockCard), releases: z.array(ReleaseCard) }),
  errors: ['not_found'],
});

export const releaseProduct = endpoint({
  name: 'releaseProduct',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/releases',
  summary:
    'Release the approved version to agencies, without the paragraphs that are left out; refused with the list of what else stands in the way.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({
    agencies: z.array(AgencyCode).min(1).max(40),
    /** Paragraphs that are not handed over to an agency. */
    leaveOut: z
      .array(z.object({ agency: AgencyCode, blockId: z.uuid() }))
      .max(2000)
      .default([]),
  }),
  answer: Product,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'release_blocked'],
});

export const recallProduct = endpoint({
  name: 'recallProduct',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/recall',
  summary: 'Recall a released version from every agency.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({}),
  answer: Product,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});
