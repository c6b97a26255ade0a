import { answerHotWash, answerHotWashUnnamed, askHotWash, readHotWash, readHotWashResults } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { answer, answerUnnamed, ask } from './hot-wash.commands';
import { getHotWash, getResults } from './hot-wash.queries';

/** What players say of an exercise, in their own name or in none. */
export const serveHotWash: Feature = (app, { db }) => {
  serve(app, db, readHotWash, ({ trx, me }) => getHotWash(trx, me));
  serve(app, db, askHotWash, ({ trx, me, body }) => ask(trx, me, body.state));
  serve(app, db, answerHotWash, ({ trx, me, body }) => answer(trx, me, body));
  // No key of the request is kept: it would say who answered.
  serve(app, db, answerHotWashUnnamed, ({ trx, me, body }) => answerUnnamed(trx, me, body));
  serve(app, db, readHotWashResults, async ({ trx, me }) => {
    const results = await getResults(trx, me);
    await audit(trx, { deed: 'read_hot_wash', subjectKind: 'cell', subjectId: me.cellId });
    return results;
  });
};
