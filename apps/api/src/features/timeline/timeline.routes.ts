import { readTimeline } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { findTimeline } from './timeline.queries';

/** What happened when. */
export const serveTimeline: Feature = (app, { db }) => {
  serve(app, db, readTimeline, async ({ trx, me, query }) => {
    const timeline = await findTimeline(trx, me, query);
    await auditList(trx, 'read_timeline', query);
    return timeline;
  });
};
