import { z } from 'zod';
import {
  attachFile,
  attachmentPath,
  contributeItem,
  correctItem,
  gradeItem,
  ItemExport,
  itemsCsvPath,
  listItems,
  listSimilarItems,
  readItem,
  remarkItem,
  setReviewDate,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit, auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { serveDownload } from '../../platform/serve-download';
import { attach, download } from './attachments';
import { exportItems } from './item-export';
import { getItem } from './item.queries';
import { findItems } from './item-list.queries';
import { contribute, correct, grade } from './items.commands';
import { listSimilar } from './similar';
import { openMarking, setReview } from './marking.commands';

/** Items: list, read, contribute, correct, grade, mark anew, attach, take away as a table. */
export const serveItems: Feature = (app, { db }) => {
  serve(app, db, listItems, async ({ trx, me, query }) => {
    const page = await findItems(trx, me, query);
    await auditList(trx, 'list_items', query);
    return page;
  });

  serve(app, db, readItem, async ({ trx, me, params, query }) => {
    const { item, labelId } = await getItem(trx, me, params.itemId, query.version);
    await audit(trx, { deed: 'read_item', subjectKind: 'item', subjectId: item.id, labelId, detail: { version: item.version } });
    return item;
  });

  serve(app, db, contributeItem, ({ trx, me, body }) => contribute(trx, me, body));
  serve(app, db, correctItem, ({ trx, me, params, body, basedOn }) => correct(trx, me, params.itemId, basedOn, body));
  serve(app, db, gradeItem, ({ trx, me, params, body }) => grade(trx, me, params.itemId, body));
  serve(app, db, remarkItem, ({ trx, me, params, body, basedOn }) => openMarking(trx, me, params.itemId, basedOn, body.marking));
  serve(app, db, setReviewDate, ({ trx, me, params, body, basedOn }) => setReview(trx, me, params.itemId, basedOn, body.reviewOn));
  serve(app, db, attachFile, ({ trx, me, params, body }) => attach(trx, me, params.itemId, body.fileName, body.content));

  serve(app, db, listSimilarItems, ({ trx, me, params }) => listSimilar(trx, me, params.itemId));

  serveDownload(
    app,
    db,
    { name: 'downloadAttachment', path: attachmentPath, params: z.object({ attachmentId: z.uuid() }), query: z.object({}) },
    ({ trx, me, params }) => download(trx, me, params.attachmentId),
  );
  serveDownload(app, db, { name: 'exportItems', path: itemsCsvPath, params: z.object({}), query: ItemExport }, ({ trx, me, query }) =>
    exportItems(trx, me, query),
  );
};
