import {
  changeClocks,
  endRun,
  forkRun,
  listNotes,
  listRuns,
  noteAction,
  planRun,
  readForkStand,
  readRun,
  readRunScript,
  sendMessage,
  startRun,
  stepInject,
  writeNote,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { mayConduct } from '../../records/conducting';
import { change } from './clocks.commands';
import { stepInjects } from './injects.commands';
import { send } from './messages.commands';
import { fork, getForkStand } from './fork-run';
import { findNotes, note, write } from './observing.commands';
import { plan } from './plan-run';
import { getRun } from './run-cards';
import { findRuns } from './runs.queries';
import { getRunScript } from './script.queries';
import { end, start } from './state.commands';

/** Runs of exercises, for their staff: plan, start, console, end. */
export const serveRuns: Feature = (app, { db }) => {
  serve(app, db, listRuns, async ({ trx, session: { personId } }) => ({
    rows: (await findRuns(trx, personId)).map(({ row }) => row),
    may: { plan: await mayConduct(trx, personId) },
  }));
  serve(app, db, planRun, async ({ trx, session: { personId }, body }) => {
    if (!(await mayConduct(trx, personId))) throw new Problem('not_allowed');
    return plan(trx, personId, body);
  });
  serve(app, db, forkRun, ({ trx, session, params, body }) => fork(trx, session.personId, params.runId, body));
  serve(app, db, readForkStand, ({ trx, me, query }) => getForkStand(trx, me, query.at));
  serve(app, db, readRun, ({ trx, session, params }) => getRun(trx, session.personId, params.runId));
  serve(app, db, readRunScript, ({ trx, session, params }) => getRunScript(trx, session.personId, params.runId));
  serve(app, db, startRun, ({ trx, session, params, basedOn, body }) => start(trx, session.personId, params.runId, basedOn, body.rate));
  serve(app, db, endRun, ({ trx, session, params, basedOn }) => end(trx, session.personId, params.runId, basedOn));
  serve(app, db, changeClocks, ({ trx, session, params, body }) => change(trx, session.personId, params.runId, body));
  serve(app, db, stepInject, ({ trx, session, params, body }) => stepInjects(trx, session.personId, params.runId, params.injectKey, body));
  serve(app, db, noteAction, ({ trx, session, params, body }) => note(trx, session.personId, params.runId, params.actionKey, body));
  serve(app, db, sendMessage, ({ trx, session, params, body }) => send(trx, session.personId, params.runId, body));
  serve(app, db, listNotes, async ({ trx, session, params }) => ({ rows: await findNotes(trx, session.personId, params.runId) }));
  serve(app, db, writeNote, ({ trx, session, params, body }) => write(trx, session.personId, params.runId, body));
};
