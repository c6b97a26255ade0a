import { acknowledgeNotice, giveFeedback as giveFeedbackEndpoint, listNotices, readOwnFeedback, readReception } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { getOwnFeedback, giveFeedback } from './feedback.commands';
import { acknowledge, findNotices } from './notices';
import { getReception } from './reception.queries';

/** What becomes of a release: feedback, who read it, and word of a recall or a newer version. */
export const serveReceivers: Feature = (app, { db }) => {
  serve(app, db, readOwnFeedback, ({ trx, me, params, query }) => getOwnFeedback(trx, me, params.productId, query.number));
  serve(app, db, giveFeedbackEndpoint, ({ trx, me, params, basedOn, body }) => giveFeedback(trx, me, params.productId, basedOn, body));
  serve(app, db, readReception, async ({ trx, me, params }) => {
    const { labelId, ...reception } = await getReception(trx, me, params.productId);
    await audit(trx, { deed: 'read_reception', subjectKind: 'product', subjectId: params.productId, labelId });
    return reception;
  });
  serve(app, db, listNotices, async ({ trx, me }) => ({ rows: await findNotices(trx, me) }));
  serve(app, db, acknowledgeNotice, async ({ trx, me, params, body }) => ({
    rows: await acknowledge(trx, me, params.releaseId, body.kind),
  }));
};
