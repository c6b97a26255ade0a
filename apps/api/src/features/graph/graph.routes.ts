import { readGraph, readLine, readNeighbourCounts, readPaths, recordGraphExport } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { findClaimCards } from '../../records/claim-cards';
import { serve } from '../../platform/serve';
import { countNeighbours } from './counts.queries';
import { recordExport } from './export.commands';
import { findGraph } from './graph.queries';
import { findPaths } from './paths.queries';

/** The chart, the claims behind its lines, how two of its nodes are linked, and what is around one that is not on it yet. */
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
  serve(app, db, readPaths, async ({ trx, me, query }) => {
    const paths = await findPaths(trx, me, query);
    await auditList(trx, 'read_paths', query);
    return paths;
  });
  serve(app, db, readNeighbourCounts, async ({ trx, me, query }) => {
    const counts = await countNeighbours(trx, me, query);
    // What stands on the chart already is no part of the question.
    await auditList(trx, 'read_neighbour_counts', { ...query, shown: [] });
    return counts;
  });
  serve(app, db, recordGraphExport, ({ trx, me, body }) => recordExport(trx, me, body));
};
