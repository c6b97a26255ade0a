import { readGraph, readLine } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { findClaimCards } from '../../records/claim-cards';
import { serve } from '../../platform/serve';
import { findGraph } from './graph.queries';

/** The chart and the claims behind its lines. */
export const serveGraph: Feature = (app, { db }) => {
  serve(app, db, readGraph, ({ trx, me, query }) => findGraph(trx, me, query));
  serve(app, db, readLine, async ({ trx, me, query }) => ({ rows: await findClaimCards(trx, me, { ids: query.claimId }) }));
};
