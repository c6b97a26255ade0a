import { listCells, readCell } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { findCells, getDesk } from './cells.queries';

/** The cells of a person, and the desk of one cell. */
export const serveCells: Feature = (app, { db }) => {
  serve(app, db, listCells, async ({ trx, session }) => ({ rows: await findCells(trx, session.personId) }));
  serve(app, db, readCell, ({ trx, me }) => getDesk(trx, me));
};
