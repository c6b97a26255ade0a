import {
  changeRequirement,
  linkAnswer,
  listItemAnswers,
  listRequirements,
  moveRequirementState,
  readRequirement,
  settleTasking,
  taskAgency,
  unlinkAnswer,
  writeRequirement,
} from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { link, unlink } from './answers.commands';
import { findItemAnswers } from './item-answers.queries';
import { change, move, write } from './requirements.commands';
import { clockOf, findPirs, getDetail } from './requirements.queries';
import { settle, task } from './taskings.commands';

/** Questions, their elements, who is asked for them, and what answers them. */
export const serveRequirements: Feature = (app, { db }) => {
  serve(app, db, listRequirements, async ({ trx, me }) => ({
    asOf: await clockOf(trx),
    rows: await findPirs(trx, me),
    may: { propose: mayDo(me.role, 'propose_requirement'), lead: mayDo(me.role, 'lead_requirements') },
  }));
  serve(app, db, readRequirement, ({ trx, me, params }) => getDetail(trx, me, params.requirementId));
  serve(app, db, listItemAnswers, ({ trx, me, params }) => findItemAnswers(trx, me, params.itemId));
  serve(app, db, writeRequirement, ({ trx, me, body }) => write(trx, me, body));
  serve(app, db, changeRequirement, ({ trx, me, params, basedOn, body }) => change(trx, me, params.requirementId, basedOn, body));
  serve(app, db, moveRequirementState, ({ trx, me, params, basedOn, body }) => move(trx, me, params.requirementId, basedOn, body));
  serve(app, db, taskAgency, ({ trx, me, params, body }) => task(trx, me, params.requirementId, body));
  serve(app, db, settleTasking, ({ trx, me, params, basedOn, body }) => settle(trx, me, params.taskingId, basedOn, body));
  serve(app, db, linkAnswer, ({ trx, me, params, body }) => link(trx, me, params.requirementId, body));
  serve(app, db, unlinkAnswer, ({ trx, me, params }) => unlink(trx, me, params.requirementId, params.answerId));
};
