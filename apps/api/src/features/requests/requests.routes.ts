import { answerRequest, listRequests, makeRequest } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { ask, findRequests, settle } from './requests.commands';

/** Requests between agencies. */
export const serveRequests: Feature = (app, { db }) => {
  serve(app, db, listRequests, async ({ trx, me }) => ({
    rows: await findRequests(trx, me),
    may: { ask: mayDo(me.role, 'contribute_item') },
  }));
  serve(app, db, makeRequest, ({ trx, me, body }) => ask(trx, me, body));
  serve(app, db, answerRequest, ({ trx, me, params, basedOn, body }) => settle(trx, me, params.requestId, basedOn, body));
};
