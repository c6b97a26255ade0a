import { z } from 'zod';
import { attachFile, attachmentPath, contributeItem, correctItem, gradeItem, listItems, readItem } from '@workbench/contract';
import { CellId } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { asActor } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { sendDownload } from '../../platform/download';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { attach, download } from './attachments';
import { getItem } from './item.queries';
import { findItems } from './item-list.queries';
import { contribute, correct, grade } from './items.commands';

/** Items: list, read, contribute, correct, grade, attach. */
export const serveItems: Feature = (app, { db }) => {
  serve(app, db, listItems, ({ trx, me, query }) => findItems(trx, me, query));

  serve(app, db, readItem, async ({ trx, me, params, query }) => {
    const { item, labelId } = await getItem(trx, me, params.itemId, query.version);
    await audit(trx, { deed: 'read_item', subjectKind: 'item', subjectId: item.id, labelId, detail: { version: item.version } });
    return item;
  });

  serve(app, db, contributeItem, ({ trx, me, body }) => contribute(trx, me, body));
  serve(app, db, correctItem, ({ trx, me, params, body, basedOn }) => correct(trx, me, params.itemId, basedOn, body));
  serve(app, db, gradeItem, ({ trx, me, params, body }) => grade(trx, me, params.itemId, body));
  serve(app, db, attachFile, ({ trx, me, params, body }) => attach(trx, me, params.itemId, body.fileName, body.content));

  app.get(attachmentPath, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const params = z.object({ cellId: CellId, attachmentId: z.uuid() }).safeParse(request.params);
    if (!params.success) throw new Problem('not_found');
    const { cellId, attachmentId } = params.data;
    const file = await asActor(db, { kind: 'member', personId: session.personId, cellId }, (trx, me) => download(trx, me, attachmentId));
    return sendDownload(reply, file);
  });
};
