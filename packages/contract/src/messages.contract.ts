import { z } from 'zod';
import { InjectMethod, Words } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** A message of the exercise as the list shows it. */
export const MessageRow = z.object({
  id: z.string(),
  /** Who speaks, played by exercise control. */
  from: z.object({ name: z.string(), office: Words }),
  /** Codes of the agencies it is for. */
  to: z.array(z.string()),
  /** It is for the reader alone. */
  isPersonal: z.boolean(),
  method: InjectMethod,
  subject: z.string(),
  /** On the exercise clock. */
  at: z.string(),
  /** When it was withdrawn, on the exercise clock. */
  withdrawnAt: z.string().nullable(),
  /** Not opened yet, or not since it was withdrawn. */
  isUnread: z.boolean(),
});
export type MessageRow = z.infer<typeof MessageRow>;

/** A message with its words. */
export const MessageDetail = MessageRow.extend({
  text: z.string(),
  language: z.string(),
  /** Why it was withdrawn. */
  notice: z.string().nullable(),
});
export type MessageDetail = z.infer<typeof MessageDetail>;

export const listMessages = endpoint({
  name: 'listMessages',
  method: 'GET',
  path: '/api/cells/:cellId/messages',
  summary: 'What reached the reader from outside the cell, the newest first (at most 500).',
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(MessageRow), unread: z.number().int() }),
  errors: ['not_found'],
});

export const readMessage = endpoint({
  name: 'readMessage',
  method: 'GET',
  path: '/api/cells/:cellId/messages/:messageId',
  summary: 'A message with its words; from then on it counts as read.',
  caller: 'member',
  params: InCell.extend({ messageId: z.uuid() }),
  answer: MessageDetail,
  errors: ['not_found'],
});
