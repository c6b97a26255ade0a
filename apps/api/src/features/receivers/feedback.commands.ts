import type { BodyOf, giveFeedback as giveFeedbackEndpoint, OwnFeedback, Product } from '@workbench/contract';
import type { FeedbackId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { reachableLabel } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { lockHead } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { findStandingRelease } from '../../records/rendition-readings';
import { findFeedback, toCard } from './feedback.queries';

/** A version as its receiver reads it, with the release that opened it; the team has none and is refused. */
async function getReceived(trx: Trx, me: Me, productId: string, number: number | undefined, refusal: 'not_found' | 'not_allowed') {
  const product = await getProduct(trx, me, productId, number);
  if (product.isTeam) throw new Problem(refusal);
  const release = await findStandingRelease(trx, me, productId, product.number);
  if (!release) throw new Problem('not_found');
  return { product, release };
}

async function ownOf(trx: Trx, me: Me, product: Product, releaseId: string): Promise<OwnFeedback> {
  const [own] = await findFeedback(trx, me, { productId: product.id, one: { releaseId, by: me.personId } });
  return { number: product.number, feedback: own ? toCard(own) : null };
}

/** What the reader said of a version that the own agency received. */
export async function getOwnFeedback(trx: Trx, me: Me, productId: string, number: number | undefined): Promise<OwnFeedback> {
  const { product, release } = await getReceived(trx, me, productId, number, 'not_found');
  return ownOf(trx, me, product, release.id);
}

/** Gives feedback on a received version, or changes what was given. Marked as all that the giver read, since the words may repeat it. */
export async function giveFeedback(
  trx: Trx,
  me: Me,
  productId: string,
  basedOn: number,
  { number, ...said }: BodyOf<typeof giveFeedbackEndpoint>,
): Promise<OwnFeedback> {
  await lockHead(trx, me, productId);
  const { product, release } = await getReceived(trx, me, productId, number, 'not_allowed');
  const before = await ownOf(trx, me, product, release.id);
  const currentVersion = before.feedback?.version ?? 0;
  if (currentVersion !== basedOn) throw new Problem('version_conflict', { current: before, currentVersion });
  const labelId = await reachableLabel(trx, product.marking);
  const id = before.feedback?.id ?? newId<FeedbackId>();
  if (before.feedback) {
    await trx
      .updateTable('feedback')
      .set({ ...said, labelId, rowVersion: currentVersion + 1, changedAt: new Date() })
      .where('cellId', '=', me.cellId)
      .where('id', '=', id)
      .execute();
  } else {
    await trx
      .insertInto('feedback')
      .values({ ...said, id, labelId, cellId: me.cellId, releaseId: release.id, productId, agencyCode: me.agency, givenBy: me.personId })
      .execute();
  }
  await tell(trx, me, { kind: 'feedback', subjectId: id, labelId });
  const given = await ownOf(trx, me, product, release.id);
  await audit(trx, { deed: 'give_feedback', subjectKind: 'feedback', subjectId: id, labelId, detail: { productId, number } });
  return given;
}
