import {
  answerCheck,
  askCorrection,
  checkClaim,
  decideCheck,
  decideCorrection,
  erase as eraseEndpoint,
  readCopies,
  readRightsDesk,
  reviewRetention,
  setRetention,
} from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit, auditList } from '../../platform/audit';
import { readClock } from '../../platform/exercise-clock';
import { mustBeAllowed } from '../../platform/may';
import { invalid } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { answer, check, decide as decideCheckOf } from './checks.commands';
import { findCopies } from './copies.queries';
import { ask, decide } from './corrections.commands';
import { claimsOf, erase } from './erasures.commands';
import { findSample, findWithoutPurpose } from './personal-claims.queries';
import { review, setRetentionDays } from './retention.commands';
import { findChecks, findCorrections, findDueReviews, findRetentionDays, findTombstones } from './rights-desk.queries';

/** The rights officer's desk: reviews, checks, requests, erasures. */
export const serveRights: Feature = (app, { db }) => {
  serve(app, db, readRightsDesk, async ({ trx, me }) => {
    mustBeAllowed(me, 'read_audit');
    const now = (await readClock(trx)).toISOString();
    const retentionDays = await findRetentionDays(trx, me);
    const mayDecide = mayDo(me.role, 'decide_rights');
    const desk = {
      retentionDays,
      reviews: await findDueReviews(trx, me, retentionDays, now),
      checks: await findChecks(trx, me),
      sample: await findSample(trx, me, now.slice(0, 10)),
      requests: await findCorrections(trx, me),
      withoutPurpose: await findWithoutPurpose(trx, me),
      tombstones: await findTombstones(trx, me),
      may: { decide: mayDecide, setRetention: mayDecide || me.role === 'instructor' },
    };
    await audit(trx, { deed: 'read_rights_desk', subjectKind: 'cell' });
    return desk;
  });
  serve(app, db, readCopies, async ({ trx, me, query }) => {
    mustBeAllowed(me, 'read_audit');
    if ((query.claimId === undefined) === (query.itemId === undefined)) throw invalid('query', 'must name a claim or an item');
    const copies = await findCopies(trx, me, { claimIds: await claimsOf(trx, me, query), itemId: query.itemId });
    await auditList(trx, 'read_copies', query);
    return copies;
  });
  serve(app, db, setRetention, ({ trx, me, body }) => setRetentionDays(trx, me, body.days));
  serve(app, db, reviewRetention, ({ trx, me, body }) => review(trx, me, body));
  serve(app, db, checkClaim, ({ trx, me, body }) => check(trx, me, body));
  serve(app, db, decideCheck, ({ trx, me, params, basedOn, body }) => decideCheckOf(trx, me, params.checkId, basedOn, body));
  serve(app, db, answerCheck, ({ trx, me, params, basedOn, body }) => answer(trx, me, params.checkId, basedOn, body.answer));
  serve(app, db, askCorrection, ({ trx, me, body }) => ask(trx, me, body));
  serve(app, db, decideCorrection, ({ trx, me, params, basedOn, body }) => decide(trx, me, params.requestId, basedOn, body));
  serve(app, db, eraseEndpoint, ({ trx, me, body }) => erase(trx, me, body));
};
