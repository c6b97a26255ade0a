import { z } from 'zod';
import { AgencyCode } from '@workbench/domain';
import { endpoint } from './endpoint';
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
  waysOut: z.array(z.enum(['ask_originator', 'sanitise', 'drop'])),
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
  summary: 'Release the approved version to agencies; refused with the list when anything stands in the way.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({ agencies: z.array(AgencyCode).min(1).max(40) }),
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
