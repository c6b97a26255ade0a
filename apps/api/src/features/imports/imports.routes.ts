import { previewImport, runImport, runObjectImport } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { importItems, preview } from './imports.commands';
import { importObjects } from './objects.commands';

/** Bringing files of items in. */
export const serveImports: Feature = (app, { db }) => {
  serve(app, db, previewImport, ({ trx, me, body }) => preview(trx, me, body));
  serve(app, db, runImport, ({ trx, me, body }) => importItems(trx, me, body));
  serve(app, db, runObjectImport, ({ trx, me, body }) => importObjects(trx, me, body));
};
