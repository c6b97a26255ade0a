import { listEntities, readDossier } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit, auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { getDossier } from './dossier.queries';
import { findEntities } from './entities.queries';

/** Entities: the list and the dossier. */
export const serveEntities: Feature = (app, { db }) => {
  serve(app, db, listEntities, async ({ trx, me, query }) => {
    const page = await findEntities(trx, me, query);
    await auditList(trx, 'list_entities', query);
    return page;
  });
  serve(app, db, readDossier, async ({ trx, me, params }) => {
    const dossier = await getDossier(trx, me, params.entityId);
    await audit(trx, { deed: 'read_dossier', subjectKind: 'entity', subjectId: params.entityId });
    return dossier;
  });
};
