import { z } from 'zod';
import { AgencyCode, Marking, Priority, RequestKind, RequestState } from '@workbench/domain';
import { endpoint } from './endpoint';
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
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  productId: z.string().nullable(),
  reason: z.string(),
  state: RequestState,
  answer: z.string().nullable(),
  marking: Marking,
  createdBy: z.string(),
  createdAt: z.string(),
  answeredAt: z.string().nullable(),
  version: z.number().int(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
});
export type RequestCard = z.infer<typeof RequestCard>;

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
    reason: z.string().trim().min(1).max(4000),
  }),
  answer: RequestCard,
  errors: ['not_found', 'not_allowed', 'statement_invalid'],
});

export const answerRequest = endpoint({
  name: 'answerRequest',
  method: 'POST',
  path: '/api/cells/:cellId/requests/:requestId/answer',
  summary: 'Answer, refuse or withdraw a request.',
  caller: 'member',
  write: 'change',
  params: InCell.extend({ requestId: z.uuid() }),
  body: z.object({ event: z.enum(['answer', 'refuse', 'withdraw']), answer: z.string().trim().max(4000).default('') }),
  answer: RequestCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});
