import type { Appraisal, AppraisalBody, BodyOf, writeAppraisal } from '@workbench/contract';
import { mayDo, strangeCriteria, type AppraisalId, type AppraisalSort } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { reachableLabel } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { lockHead, type VersionHead } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { findRubrics } from '../../records/rubrics';
import { findOwnAppraisal } from './appraisals.queries';

/** A rubric that the cell has, and only criteria that it has. */
async function checkScores(trx: Trx, me: Me, said: AppraisalBody): Promise<void> {
  const rubric = (await findRubrics(trx, me)).find(({ number }) => number === said.rubric);
  if (!rubric) throw invalid('body.rubric', 'is not a version of the rubric');
  if (strangeCriteria(said.scores, rubric).length > 0) throw invalid('body.scores', 'names a criterion that the rubric does not have');
}

/** Keeps the member's own appraisal of a version, in the place of an earlier one; marked like all that the member reads of it. */
export async function keepAppraisal(
  trx: Trx,
  me: Me,
  head: VersionHead,
  sort: AppraisalSort,
  said: AppraisalBody & { isReady: boolean },
): Promise<number> {
  await checkScores(trx, me, said);
  const labelId = await reachableLabel(trx, (await getProduct(trx, me, head.productId)).marking);
  const kept = {
    labelId,
    rubricNumber: said.rubric,
    scores: JSON.stringify(said.scores),
    words: said.words,
    isReady: said.isReady,
    writtenAt: new Date(),
  };
  await trx
    .insertInto('appraisal')
    .values({
      cellId: me.cellId,
      id: newId<AppraisalId>(),
      productId: head.productId,
      versionNumber: head.number,
      sort,
      writtenBy: me.personId,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['cellId', 'productId', 'versionNumber', 'writtenBy', 'sort'])
        .doUpdateSet((was) => ({ ...kept, rowVersion: was('appraisal.rowVersion', '+', 1) })),
    )
    .execute();
  return labelId;
}

function checkMay(me: Me, head: VersionHead, sort: AppraisalSort): void {
  if (!head.isTeam) throw new Problem('not_found');
  if (sort === 'mentor') {
    if (head.state !== 'in_review') throw new Problem('not_in_this_state');
    if (!mayDo(me.role, 'review_product')) throw new Problem('not_allowed');
    return;
  }
  if (head.state !== 'draft' && head.state !== 'in_review') throw new Problem('not_in_this_state');
  if (!head.isAuthor) throw new Problem('not_allowed');
}

/** Writes the member's own appraisal of the newest version. */
export async function appraise(
  trx: Trx,
  me: Me,
  { productId, sort }: { productId: string; sort: AppraisalSort },
  basedOn: number,
  body: BodyOf<typeof writeAppraisal>,
): Promise<Appraisal> {
  const head = await lockHead(trx, me, productId);
  checkMay(me, head, sort);
  const before = await findOwnAppraisal(trx, me, productId, head.number, sort);
  const currentVersion = before?.version ?? 0;
  if (currentVersion !== basedOn) throw new Problem('version_conflict', { current: before ?? null, currentVersion });
  const labelId = await keepAppraisal(trx, me, head, sort, body);
  // What an author says of a submitted version is read by the team at once; everything else is its writer's.
  const isRead = sort === 'self' && head.state === 'in_review' && body.isReady;
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId, ...(isRead ? {} : { personId: me.personId }) });
  return (await findOwnAppraisal(trx, me, productId, head.number, sort))!;
}

/** Asks the authors of a product to appraise themselves, or not, whatever is set for the cell. */
export async function askSelf(trx: Trx, me: Me, productId: string, isAsked: boolean): Promise<{ isAsked: boolean }> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (!mayDo(me.role, 'review_product')) throw new Problem('not_allowed');
  const set = { isAsked, changedBy: me.personId, changedAt: new Date() };
  await trx
    .insertInto('selfAppraisalAsk')
    .values({ cellId: me.cellId, productId, ...set })
    .onConflict((conflict) => conflict.columns(['cellId', 'productId']).doUpdateSet(set))
    .execute();
  const { labelId } = head;
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId });
  const deed = isAsked ? 'ask_self_appraisal' : 'not_ask_self_appraisal';
  await audit(trx, { deed, subjectKind: 'product', subjectId: productId, labelId });
  return { isAsked };
}
