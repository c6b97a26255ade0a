import type { SanitisedContribution } from '@workbench/contract';
import { mayDo, type ItemId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { joinOf } from '../../platform/labels';
import { Problem } from '../../platform/problems';
import { ownLabel, storeItem } from '../../records/contribute';
import { lockRequest, settle, type LockedRequest } from '../../records/request-moves';
import { writeGrading } from '../../records/write-grading';

/** The item to be sanitised, when it is the member's own agency's; 404 when it is hidden or absent. */
async function getOwnItem(trx: Trx, me: Me, itemId: string): Promise<{ labelId: number }> {
  const item = await trx
    .selectFrom('item')
    .select(['labelId', 'agencyCode'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!item) throw new Problem('not_found');
  if (item.agencyCode !== me.agency || !mayDo(me.role, 'contribute_item')) throw new Problem('not_allowed');
  return item;
}

async function requestAbout(trx: Trx, me: Me, itemId: string, requestId: string): Promise<LockedRequest> {
  const locked = await lockRequest(trx, me, requestId);
  if (locked.card.itemId !== itemId) {
    throw new Problem('request_invalid', { fields: [{ path: 'body.requestId', message: 'is about another item' }] });
  }
  return locked;
}

/**
 * Writes a sanitised version of an own agency's item. What happens to the new item is told and recorded as of any contribution;
 * that it was sanitised, and from what, stands only under the label of both.
 */
export async function sanitise(trx: Trx, me: Me, originalId: string, body: SanitisedContribution): Promise<{ id: ItemId }> {
  const original = await getOwnItem(trx, me, originalId);
  const { requestId, answer = '', grading, rationale, marking, ...words } = body;
  const request = requestId === undefined ? undefined : await requestAbout(trx, me, originalId, requestId);
  const labelId = await ownLabel(trx, me, marking);
  const id = await storeItem(trx, me, words, labelId);
  if (!id) throw new Error('An item without import key was not stored.');
  if (grading) await writeGrading(trx, me, id, labelId, grading, rationale);
  const linkLabelId = await joinOf(trx, original.labelId, labelId);
  await trx
    .insertInto('sanitisation')
    .values({ cellId: me.cellId, sanitisedId: id, originalId, labelId: linkLabelId, createdBy: me.personId })
    .execute();
  if (request) await settle(trx, me, request, { event: 'answer', answer, itemIds: [id] });
  await audit(trx, { deed: 'contribute_item', subjectKind: 'item', subjectId: id, labelId });
  await audit(trx, {
    deed: 'sanitise_item',
    subjectKind: 'item',
    subjectId: originalId,
    labelId: linkLabelId,
    detail: { sanitisedId: id },
  });
  return { id };
}
