import { z } from 'zod';
import { AgencyCode, Due, Marking, Priority, RequestDeed, RequestKind, RequestState, subjectLimit } from '@workbench/domain';
import { endpoint } from './endpoint';
import { ItemRef } from './items.contract';
import { InCell } from './query';

/** What one agency asks of another, and the answer. */
export const RequestCard = z.object({
  id: z.string(),
  kind: RequestKind,
  priority: Priority,
  from: AgencyCode,
  to: AgencyCode,
  /** Agency that is to receive, for release and use. */
  forAgency: AgencyCode.nullable(),
  subject: z.string().nullable(),
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  productId: z.string().nullable(),
  reason: z.string(),
  state: RequestState,
  /** When the answer is needed, on the clock of the exercise. */
  deadline: z.string().nullable(),
  due: Due.nullable(),
  assignedTo: z.object({ personId: z.string(), displayName: z.string() }).nullable(),
  answer: z.string().nullable(),
  /** Of the items that the answer names, those that the reader may see. */
  answerItems: z.array(ItemRef),
  marking: Marking,
  createdBy: z.string(),
  createdAt: z.string(),
  answeredAt: z.string().nullable(),
  version: z.number().int(),
  may: z.object({
    answer: z.boolean(),
    refuse: z.boolean(),
    withdraw: z.boolean(),
    reopen: z.boolean(),
    assign: z.boolean(),
    comment: z.boolean(),
  }),
});
export type RequestCard = z.infer<typeof RequestCard>;

/** A line in the history of a request: who did or said what, when. */
export const RequestStep = z.object({
  id: z.string(),
  deed: RequestDeed,
  at: z.string(),
  by: z.string(),
  agency: AgencyCode,
  words: z.string().nullable(),
  /** Who prepares the answer from then on, for `assigned`. */
  assignedTo: z.string().nullable(),
  /** Of the items that an answer named, those that the reader may see. */
  items: z.array(ItemRef),
});
export type RequestStep = z.infer<typeof RequestStep>;

/** A request with its history, oldest line first. */
export const RequestDetail = RequestCard.extend({ steps: z.array(RequestStep) });
export type RequestDetail = z.infer<typeof RequestDetail>;

const OneRequest = InCell.extend({ requestId: z.uuid() });
const words = z.string().trim().max(4000);

export const listRequests = endpoint({
  name: 'listRequests',
  method: 'GET',
  path: '/api/cells/:cellId/requests',
  summary: "Requests from and to the reader's agency, newest first.",
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(RequestCard), may: z.object({ ask: z.boolean() }) }),
  errors: ['not_found'],
});

export const countRequests = endpoint({
  name: 'countRequests',
  method: 'GET',
  path: '/api/cells/:cellId/requests/counts',
  summary: "How many open requests to the reader's agency the reader sees, and how many of them are late or due within a day.",
  caller: 'member',
  params: InCell,
  answer: z.object({ open: z.number().int(), overdue: z.number().int(), soon: z.number().int() }),
  errors: ['not_found'],
});

export const readRequest = endpoint({
  name: 'readRequest',
  method: 'GET',
  path: '/api/cells/:cellId/requests/:requestId',
  summary: 'A request with its history.',
  caller: 'member',
  params: OneRequest,
  answer: RequestDetail,
  errors: ['not_found'],
});

export const makeRequest = endpoint({
  name: 'makeRequest',
  method: 'POST',
  path: '/api/cells/:cellId/requests',
  summary: 'Ask another agency to release an item further, to allow its use, to sanitise it, or for information.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({
    kind: RequestKind,
    priority: Priority.default('routine'),
    to: AgencyCode,
    forAgency: AgencyCode.optional(),
    itemId: z.uuid().optional(),
    productId: z.uuid().optional(),
    subject: z.string().trim().min(1).max(subjectLimit).optional(),
    deadline: z.iso.datetime({ offset: true }).optional(),
    reason: words.min(1),
  }),
  answer: RequestCard,
  errors: ['not_found', 'not_allowed', 'request_invalid'],
});

export const answerRequest = endpoint({
  name: 'answerRequest',
  method: 'POST',
  path: '/api/cells/:cellId/requests/:requestId/answer',
  summary: 'Answer a request in words or by items, refuse it, withdraw it, or open it again.',
  caller: 'member',
  write: 'change',
  params: OneRequest,
  body: z.object({
    event: z.enum(['answer', 'refuse', 'withdraw', 'reopen']),
    answer: words.default(''),
    itemIds: z.array(z.uuid()).max(20).default([]),
  }),
  answer: RequestDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'request_invalid', 'answer_needs_item'],
});

export const assignRequest = endpoint({
  name: 'assignRequest',
  method: 'POST',
  path: '/api/cells/:cellId/requests/:requestId/assignment',
  summary: 'Say who in the asked agency prepares the answer.',
  caller: 'member',
  write: 'change',
  params: OneRequest,
  body: z.object({ personId: z.uuid() }),
  answer: RequestDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const commentOnRequest = endpoint({
  name: 'commentOnRequest',
  method: 'POST',
  path: '/api/cells/:cellId/requests/:requestId/comments',
  summary: 'Say something to the other agency on a request.',
  caller: 'member',
  write: 'create',
  params: OneRequest,
  body: z.object({ words: words.min(1) }),
  answer: RequestDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});
