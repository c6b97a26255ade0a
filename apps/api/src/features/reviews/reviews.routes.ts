import {
  answerComment,
  askSelfAppraisal,
  decideReview,
  makeComment,
  readReview,
  resolveComment,
  writeAppraisal,
} from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { getTeamHead } from '../../records/product-heads';
import { appraise, askSelf } from './appraisals.commands';
import { readWholeReview } from './read-review';
import { answer, comment, decide, settle } from './reviews.commands';

/** Review: comments on words, appraisals by the rubric, decisions. */
export const serveReviews: Feature = (app, { db }) => {
  serve(app, db, readReview, async ({ trx, me, params }) => {
    const head = await getTeamHead(trx, me, params.productId);
    const review = await readWholeReview(trx, me, head);
    await audit(trx, { deed: 'read_review', subjectKind: 'product', subjectId: params.productId, labelId: head.labelId });
    return review;
  });
  serve(app, db, makeComment, ({ trx, me, params, body }) => comment(trx, me, params.productId, body));
  serve(app, db, resolveComment, ({ trx, me, params, basedOn, body }) =>
    settle(trx, me, params.productId, params.commentId, basedOn, body.isResolved),
  );
  serve(app, db, answerComment, ({ trx, me, params, body }) => answer(trx, me, params.productId, params.commentId, body));
  serve(app, db, writeAppraisal, ({ trx, me, params, basedOn, body }) => appraise(trx, me, params, basedOn, body));
  serve(app, db, askSelfAppraisal, ({ trx, me, params, body }) => askSelf(trx, me, params.productId, body.isAsked));
  serve(app, db, decideReview, ({ trx, me, params, basedOn, body }) => decide(trx, me, params.productId, basedOn, body));
};
