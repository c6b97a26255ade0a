import { importDocument as documentImport, previewImport, readDocument, runImport, runObjectImport } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { importDocument } from './documents/import-document';
import { previewDocument } from './documents/preview-document';
import { importItems, preview } from './imports.commands';
import { importObjects } from './objects.commands';

/** Bringing files of items in. */
export const serveImports: Feature = (app, { db }) => {
  serve(app, db, previewImport, ({ trx, me, body }) => preview(trx, me, body));
  serve(app, db, runImport, ({ trx, me, body }) => importItems(trx, me, body));
  serve(app, db, runObjectImport, ({ trx, me, body }) => importObjects(trx, me, body));
  serve(app, db, readDocument, ({ trx, me, body }) => previewDocument(trx, me, body));
  serve(app, db, documentImport, ({ trx, me, body }) => importDocument(trx, me, body));
};
