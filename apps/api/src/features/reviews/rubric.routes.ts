import { publishRubric, readRubric, setSelfAppraisal } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { publish, setSelf } from './rubric.commands';
import { readRubricDesk } from './rubric.queries';

/** The criteria of a cell, in versions. */
export const serveRubric: Feature = (app, { db }) => {
  serve(app, db, readRubric, ({ trx, me }) => readRubricDesk(trx, me));
  serve(app, db, publishRubric, ({ trx, me, basedOn, body }) => publish(trx, me, basedOn, body));
  serve(app, db, setSelfAppraisal, ({ trx, me, body }) => setSelf(trx, me, body.isAsked));
};
