import {
  answerQuestion,
  openKey as openKeyEndpoint,
  readScores,
  readWorkAccounts,
  readWorkScores,
  releaseScores as releaseScoresEndpoint,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { getAccounts } from './accounts.queries';
import { answer, openKey, releaseScores } from './scores.commands';
import { getReleasedScores, getScores } from './scores.queries';

/** The sealed key, scores against it, what was missed and why, and scores that were handed to players. */
export const serveScores: Feature = (app, { db }) => {
  serve(app, db, openKeyEndpoint, ({ trx, me, body }) => openKey(trx, me, body.reason));
  serve(app, db, readWorkScores, async ({ trx, me }) => {
    const scores = await getScores(trx, me);
    await audit(trx, { deed: 'read_work_scores', subjectKind: 'cell', subjectId: me.cellId });
    return scores;
  });
  serve(app, db, readWorkAccounts, async ({ trx, me }) => {
    const accounts = await getAccounts(trx, me);
    await audit(trx, { deed: 'read_work_accounts', subjectKind: 'cell', subjectId: me.cellId });
    return accounts;
  });
  serve(app, db, answerQuestion, ({ trx, me, params, body }) => answer(trx, me, params.lineageId, body));
  serve(app, db, releaseScoresEndpoint, ({ trx, me }) => releaseScores(trx, me));
  serve(app, db, readScores, ({ trx, me }) => getReleasedScores(trx, me));
};
