import { sql } from 'kysely';
import type { Item, MarkingChoice } from '@workbench/contract';
import { remark, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { Problem } from '../../platform/problems';
import { markingBy } from '../../records/contribute';
import { getItem, lockItem } from './item.queries';

/** An item that nobody else marks before this transaction ends, when the member may do this to it and knows how it stands. */
async function lockMarking(
  trx: Trx,
  me: Me,
  itemId: string,
  basedOn: number,
  deed: 'remark' | 'setReview',
): Promise<{ item: Item; labelId: number }> {
  await lockItem(trx, me, itemId);
  const locked = await getItem(trx, me, itemId);
  const { item } = locked;
  if (!item.may[deed]) throw new Problem('not_allowed');
  if (item.markingVersion !== basedOn) throw new Problem('version_conflict', { current: item, currentVersion: item.markingVersion });
  return locked;
}

async function giveMarking(trx: Trx, itemId: string, next: Marking): Promise<{ newLabel: number; claimIds: string[] }> {
  const { rows } = await sql<{ newLabel: number; claimIds: string[] }>`
    select new_label, claim_ids from door.remark_item(${itemId}, ${next.level}, ${next.releasableTo === 'all' ? null : next.releasableTo}::text[],
      ${next.compartments}::text[], ${next.originatorControl}::text[], ${next.declassifyOn ?? null}::date)`.execute(trx);
  return rows[0]!;
}

/** Opens the marking of an item; its versions, files and gradings and the claims that carried its marking go with it. */
export async function openMarking(trx: Trx, me: Me, itemId: string, basedOn: number, choice: MarkingChoice): Promise<Item> {
  const { item, labelId } = await lockMarking(trx, me, itemId, basedOn, 'remark');
  const next = remark(item.marking, markingBy(item.agency, choice));
  if (!next.ok) throw new Problem(next.code);
  const { newLabel, claimIds } = await giveMarking(trx, itemId, next.value);
  await tell(trx, me, { kind: 'item', subjectId: itemId, labelId: newLabel });
  for (const claimId of claimIds) await tell(trx, me, { kind: 'claim', subjectId: claimId, labelId: newLabel });
  const opened = await getItem(trx, me, itemId);
  // The row names what the old marking named, a compartment perhaps: it is for those who could read the item before.
  await audit(trx, {
    deed: 'remark_item',
    subjectKind: 'item',
    subjectId: itemId,
    labelId,
    detail: { from: item.marking, to: next.value, claims: claimIds.length },
  });
  return opened.item;
}

/** Sets the day on which one's own agency looks at the marking again, or takes it away. */
export async function setReview(trx: Trx, me: Me, itemId: string, basedOn: number, reviewOn: string | null): Promise<Item> {
  const { item, labelId } = await lockMarking(trx, me, itemId, basedOn, 'setReview');
  await trx
    .updateTable('item')
    .set({ reviewOn, markingVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', itemId)
    .execute();
  await tell(trx, me, { kind: 'item', subjectId: itemId, labelId });
  const changed = await getItem(trx, me, itemId);
  await audit(trx, {
    deed: 'set_review_date',
    subjectKind: 'item',
    subjectId: itemId,
    labelId,
    detail: { from: item.review?.on ?? null, to: reviewOn },
  });
  return changed.item;
}
