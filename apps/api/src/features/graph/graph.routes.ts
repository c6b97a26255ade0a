import { readGraph, readLine } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { findClaimCards } from '../../records/claim-cards';
import { serve } from '../../platform/serve';
import { findGraph } from './graph.queries';

/** The chart and the claims behind its lines. */
export const serveGraph: Feature = (app, { db }) => {
  serve(app, db, readGraph, async ({ trx, me, query }) => {
    const graph = await findGraph(trx, me, query);
    await auditList(trx, 'read_graph', query);
    return graph;
  });
  serve(app, db, readLine, async ({ trx, me, query }) => {
    const rows = await findClaimCards(trx, me, { ids: query.claimId });
    await auditList(trx, 'read_line', query);
    return { rows };
  });
};
