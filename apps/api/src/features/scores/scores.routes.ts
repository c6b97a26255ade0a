import {
  answerQuestion,
  openKey as openKeyEndpoint,
  readRunScores,
  readScores,
  readWorkAccounts,
  releaseScores as releaseScoresEndpoint,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { accountsOf } from '../../records/cell-work/accounts';
import { getGround } from '../../records/cell-work/ground';
import { answer, openKey, releaseScores } from './scores.commands';
import { getReleasedScores, getRunScores } from './scores.queries';

/** The sealed key, scores against it, what was missed and why, and scores that were handed to players. */
export const serveScores: Feature = (app, { db }) => {
  serve(app, db, openKeyEndpoint, ({ trx, session, params, body }) => openKey(trx, session.personId, params.runId, body.reason));
  serve(app, db, readRunScores, ({ trx, session, params }) => getRunScores(trx, session.personId, params.runId));
  serve(app, db, readWorkAccounts, async ({ trx, me }) => {
    const accounts = await accountsOf(trx, me, await getGround(trx, me));
    await audit(trx, { deed: 'read_work_accounts', subjectKind: 'cell', subjectId: me.cellId });
    return accounts;
  });
  serve(app, db, answerQuestion, ({ trx, me, params, body }) => answer(trx, me, params.lineageId, body));
  serve(app, db, releaseScoresEndpoint, ({ trx, me }) => releaseScores(trx, me));
  serve(app, db, readScores, ({ trx, me }) => getReleasedScores(trx, me));
};
