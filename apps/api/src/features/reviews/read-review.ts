import type { AnswerOf, readReview } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findComments } from '../../records/comments';
import { productMay, type VersionHead } from '../../records/product-heads';
import { findRubrics } from '../../records/rubrics';
import { productAsksSelf } from '../../records/self-appraisals';
import { findAppraisals } from './appraisals.queries';
import { findDecisions } from './decisions.queries';

/** Comments, appraisals and decisions on a product, and what the member may add to them. */
export async function readWholeReview(trx: Trx, me: Me, head: VersionHead): Promise<AnswerOf<typeof readReview>> {
  const appraisals = await findAppraisals(trx, me, head.productId);
  const named = new Set(appraisals.map(({ rubric }) => rubric));
  const rubrics = (await findRubrics(trx, me)).filter(({ number }, place) => place === 0 || named.has(number));
  const may = productMay(me, head);
  return {
    comments: await findComments(trx, me, head.productId),
    decisions: await findDecisions(trx, me, head.productId),
    appraisals,
    rubrics,
    asksSelf: await productAsksSelf(trx, me, head.productId),
    may: {
      comment: true,
      keepBack: head.state === 'in_review' && mayDo(me.role, 'review_product'),
      decide: may.review,
      appraiseSelf: head.isAuthor && (head.state === 'draft' || head.state === 'in_review'),
      askSelf: mayDo(me.role, 'review_product'),
      takeSuggestions: may.edit,
    },
  };
}
