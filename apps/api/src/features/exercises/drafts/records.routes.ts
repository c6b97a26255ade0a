import {
  addNoise,
  addPackRecord,
  changePackRecord,
  changePackRecords,
  listPackRecords,
  readMselTable,
  removePackRecord,
} from '@workbench/contract';
import type { Feature } from '../../../platform/app';
import { serve } from '../../../platform/serve';
import { getAuthored, holdAuthored } from './drafts.queries';
import { readTable } from './msel.commands';
import { addBackground } from './noise.commands';
import { add, change, changeMany, remove } from './records.commands';
import { findRecords } from './records.queries';

/** Records of drafts: list a part, write them one by one or together, from a table, and background from templates. */
export const servePackRecords: Feature = (app, { db }) => {
  serve(app, db, listPackRecords, async ({ trx, session, params: { packDraftId, part } }) => {
    const { draftId } = await getAuthored(trx, session.personId, packDraftId);
    return { rows: await findRecords(trx, draftId, part) };
  });
  serve(app, db, addPackRecord, async ({ trx, session, params: { packDraftId }, body }) =>
    add(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), body),
  );
  serve(app, db, changePackRecord, async ({ trx, session, params: { packDraftId, packRecordId }, basedOn, body }) =>
    change(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), packRecordId, basedOn, body),
  );
  serve(app, db, removePackRecord, async ({ trx, session, params: { packDraftId, packRecordId }, basedOn }) =>
    remove(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), packRecordId, basedOn),
  );
  serve(app, db, changePackRecords, async ({ trx, session, params: { packDraftId }, body }) => ({
    rows: await changeMany(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), body.changes),
  }));
  serve(app, db, readMselTable, ({ trx, session, params: { packDraftId }, body }) => readTable(trx, session.personId, packDraftId, body));
  serve(app, db, addNoise, async ({ trx, session, params: { packDraftId }, body }) =>
    addBackground(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), body),
  );
};
