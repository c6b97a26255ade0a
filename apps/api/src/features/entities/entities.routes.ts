import { listEntities, readDossier } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { getDossier } from './dossier.queries';
import { findEntities } from './entities.queries';

/** Entities: the list and the dossier. */
export const serveEntities: Feature = (app, { db }) => {
  serve(app, db, listEntities, ({ trx, me, query }) => findEntities(trx, me, query));
  serve(app, db, readDossier, ({ trx, me, params }) => getDossier(trx, me, params.entityId));
};
