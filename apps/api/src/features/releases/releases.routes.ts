import { checkRelease, recallProduct, releaseProduct } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { getHead } from '../../records/product-heads';
import { findReleaseBlocks } from './release-check';
import { findReleases, recall, release } from './releases.commands';

/** Release: what stands in the way, handing over, taking back. */
export const serveReleases: Feature = (app, { db }) => {
  serve(app, db, checkRelease, async ({ trx, me, params, query }) => {
    const head = await getHead(trx, me, params.productId);
    if (!head.isTeam) throw new Problem('not_found');
    return { blocks: await findReleaseBlocks(trx, me, head, query.agency), releases: await findReleases(trx, me, params.productId) };
  });
  serve(app, db, releaseProduct, ({ trx, me, params, basedOn, body }) => release(trx, me, params.productId, basedOn, body));
  serve(app, db, recallProduct, ({ trx, me, params, basedOn }) => recall(trx, me, params.productId, basedOn));
};
