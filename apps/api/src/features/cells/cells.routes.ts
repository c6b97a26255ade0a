import { listCells, readCell, setClock } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { findCells, getDesk } from './cells.queries';
import { moveClock } from './clock.commands';

/** The cells of a person, the desk of one cell, and its clock. */
export const serveCells: Feature = (app, { db }) => {
  serve(app, db, listCells, async ({ trx, session }) => ({ rows: await findCells(trx, session.personId) }));
  serve(app, db, readCell, ({ trx, me }) => getDesk(trx, me));
  serve(app, db, setClock, ({ trx, me, body }) => moveClock(trx, me, body));
};
