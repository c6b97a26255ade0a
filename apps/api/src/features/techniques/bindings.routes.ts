import { bindTechnique, listBindings, unbindTechnique } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { auditList } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { bind, unbind } from './bindings.commands';
import { findBindings, toBinding } from './bindings.queries';

/** Which judgement a technique challenges. */
export const serveBindings: Feature = (app, { db }) => {
  serve(app, db, listBindings, async ({ trx, me, query }) => {
    const rows = await findBindings(trx, me, query);
    await auditList(trx, 'list_bindings', query);
    return { rows: rows.map(toBinding), may: { bind: mayDo(me.role, 'make_claim') } };
  });
  serve(app, db, bindTechnique, ({ trx, me, body }) => bind(trx, me, body));
  serve(app, db, unbindTechnique, ({ trx, me, params }) => unbind(trx, me, params.bindingId));
};
