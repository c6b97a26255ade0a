import { readPlaces } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { findPlaces } from './map.queries';

/** Who and what was where. */
export const serveMap: Feature = (app, { db }) => {
  serve(app, db, readPlaces, async ({ trx, me, query }) => {
    const places = await findPlaces(trx, me, query);
    await auditList(trx, 'read_map', query);
    return places;
  });
};
