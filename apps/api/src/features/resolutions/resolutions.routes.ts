import { listCandidates, resolveEntities, withdrawResolution } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { findCandidates } from './candidates.queries';
import { resolve, withdraw } from './resolutions.commands';

/** Resolutions: who may be who, say it, and take it back. */
export const serveResolutions: Feature = (app, { db }) => {
  serve(app, db, listCandidates, async ({ trx, me, query }) => {
    const found = await findCandidates(trx, me, query);
    await auditList(trx, 'list_candidates', query);
    return found;
  });
  serve(app, db, resolveEntities, ({ trx, me, body }) => resolve(trx, me, body));
  serve(app, db, withdrawResolution, ({ trx, me, params }) => withdraw(trx, me, params.resolutionId));
};
