import { answerRequest, assignRequest, commentOnRequest, countRequests, listRequests, makeRequest, readRequest } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { findRequests, getRequest } from '../../records/request-cards';
import { lockRequest, settle } from '../../records/request-moves';
import { countOpenRequests } from './request-counts';
import { ask, assign, comment } from './requests.commands';

/** Requests between agencies. */
export const serveRequests: Feature = (app, { db }) => {
  serve(app, db, listRequests, async ({ trx, me }) => ({
    rows: await findRequests(trx, me),
    may: { ask: mayDo(me.role, 'contribute_item') },
  }));
  serve(app, db, countRequests, ({ trx, me }) => countOpenRequests(trx, me));
  serve(app, db, readRequest, ({ trx, me, params }) => getRequest(trx, me, params.requestId));
  serve(app, db, makeRequest, ({ trx, me, body }) => ask(trx, me, body));
  serve(app, db, answerRequest, async ({ trx, me, params, basedOn, body }) =>
    settle(trx, me, await lockRequest(trx, me, params.requestId), body, basedOn),
  );
  serve(app, db, assignRequest, ({ trx, me, params, basedOn, body }) => assign(trx, me, params.requestId, basedOn, body));
  serve(app, db, commentOnRequest, ({ trx, me, params, body }) => comment(trx, me, params.requestId, body));
};
