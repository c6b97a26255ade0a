import { z } from 'zod';
import { AgencyCode, Feedback, FeedbackTally, Marking } from '@workbench/domain';
import { endpoint } from './endpoint';
import { OneProduct } from './products.contract';
import { InCell } from './query';

const number = z.number().int().min(1).max(1_000_000);

/** What a receiver said of a rendition. */
export const FeedbackCard = Feedback.extend({
  id: z.string(),
  /** Join of all that its giver read; whoever may not see that does not see the feedback. */
  marking: Marking,
  version: z.number().int(),
  changedAt: z.string(),
});
export type FeedbackCard = z.infer<typeof FeedbackCard>;

/** A version that the reader received, and what the reader said of it. */
export const OwnFeedback = z.object({ number, feedback: FeedbackCard.nullable() });
export type OwnFeedback = z.infer<typeof OwnFeedback>;

/** How an agency received a version: who opened it when, as far as the team may know, and what was said. Names of people are not told. */
export const Reception = z.object({
  releaseId: z.string(),
  number,
  agency: AgencyCode,
  releasedAt: z.string(),
  recalledAt: z.string().nullable(),
  /** People of the agency who opened it or took it away. */
  readers: z.number().int(),
  /** null when nobody did. */
  firstReadAt: z.string().nullable(),
  lastReadAt: z.string().nullable(),
  /** People who took it away, by form of file. */
  takenAway: z.array(z.object({ format: z.enum(['pdf', 'docx', 'text', 'json']), people: z.number().int() })),
  /** Readers who took note of the recall. */
  acknowledgedRecall: z.number().int(),
  tally: FeedbackTally,
  feedback: z.array(FeedbackCard),
});
export type Reception = z.infer<typeof Reception>;

/** A line that a reader of a rendition has not taken note of yet. */
export const NoticeCard = z.object({
  releaseId: z.string(),
  productId: z.string(),
  /** Serial of what was read, as it stands on the paper. */
  serial: z.string(),
  kind: z.enum(['recalled', 'superseded']),
  /** Serial of the version that takes its place, when one went to the own agency. */
  by: z.string().nullable(),
  at: z.string(),
});
export type NoticeCard = z.infer<typeof NoticeCard>;

export const readOwnFeedback = endpoint({
  name: 'readOwnFeedback',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/feedback',
  summary: 'What the reader said of the newest version that the own agency received, or of another; for receivers.',
  caller: 'member',
  params: OneProduct,
  query: z.object({ number: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  answer: OwnFeedback,
  errors: ['not_found'],
});

export const giveFeedback = endpoint({
  name: 'giveFeedback',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/feedback',
  summary: 'Say what a received version was worth, or say it anew while it stands released; based on version 0 when nothing was said yet.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: Feedback.extend({ number }),
  answer: OwnFeedback,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'marking_beyond_reach'],
});

export const readReception = endpoint({
  name: 'readReception',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/reception',
  summary: 'Which agencies opened what was released to them, when, as which files, and what they say of it; for its team.',
  caller: 'member',
  params: OneProduct,
  answer: z.object({ releases: z.array(Reception), tally: FeedbackTally }),
  errors: ['not_found'],
});

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/api/cells/:cellId/notices',
  summary: 'Renditions that the reader has read and that were recalled or superseded since, until the reader takes note, newest first.',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(NoticeCard) }),
  errors: ['not_found'],
});

export const acknowledgeNotice = endpoint({
  name: 'acknowledgeNotice',
  method: 'POST',
  path: '/api/cells/:cellId/notices/:releaseId/acknowledgement',
  summary: 'Take note that what one read was recalled or superseded.',
  caller: 'member',
  write: 'create',
  params: InCell.extend({ releaseId: z.uuid() }),
  body: z.object({ kind: NoticeCard.shape.kind }),
  answer: z.object({ rows: z.array(NoticeCard) }),
  errors: ['not_found', 'not_in_this_state'],
});
