import { answerComment, decideReview, makeComment, readReview, resolveComment } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { productMay } from '../../records/product-heads';
import { answer, comment, decide, getTeamHead, settle } from './reviews.commands';
import { findComments, findDecisions } from './reviews.queries';

/** Review: comments on words, decisions with scores. */
export const serveReviews: Feature = (app, { db }) => {
  serve(app, db, readReview, async ({ trx, me, params }) => {
    const head = await getTeamHead(trx, me, params.productId);
    const review = {
      comments: await findComments(trx, me, params.productId),
      decisions: await findDecisions(trx, me, params.productId),
      may: { comment: true, decide: productMay(me, head).review },
    };
    await audit(trx, { deed: 'read_review', subjectKind: 'product', subjectId: params.productId, labelId: head.labelId });
    return review;
  });
  serve(app, db, makeComment, ({ trx, me, params, body }) => comment(trx, me, params.productId, body));
  serve(app, db, resolveComment, ({ trx, me, params, basedOn, body }) =>
    settle(trx, me, params.productId, params.commentId, basedOn, body.isResolved),
  );
  serve(app, db, answerComment, ({ trx, me, params, body }) => answer(trx, me, params.productId, params.commentId, body));
  serve(app, db, decideReview, ({ trx, me, params, basedOn, body }) => decide(trx, me, params.productId, basedOn, body));
};
