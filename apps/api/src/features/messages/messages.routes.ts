import { listMessages, readMessage } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { findMessages, openMessage } from './messages.queries';

/** What reaches players from outside the cell. Who opened what is kept with the message. */
export const serveMessages: Feature = (app, { db }) => {
  serve(app, db, listMessages, async ({ trx, me }) => {
    const rows = await findMessages(trx, me);
    return { rows, unread: rows.filter(({ isUnread }) => isUnread).length };
  });
  serve(app, db, readMessage, ({ trx, me, params }) => openMessage(trx, me, params.messageId));
};
