import type { BodyOf, Contribution, correctItem, gradeItem, Item, StandingGrading } from '@workbench/contract';
import type { ItemId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { ownLabel, storeItem } from '../../records/contribute';
import { findGradings } from '../../records/gradings';
import { addVersion } from '../../records/item-versions';
import { writeGrading } from '../../records/write-grading';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { getItem, lockItem } from './item.queries';

/** Contributes an item for the member's agency, graded at once when a grading came with it. */
export async function contribute(trx: Trx, me: Me, { grading, rationale, marking, ...item }: Contribution): Promise<{ id: ItemId }> {
  mustBeAllowed(me, 'contribute_item');
  const labelId = await ownLabel(trx, me, marking);
  const id = await storeItem(trx, me, item, labelId);
  if (!id) throw new Error('An item without import key was not stored.');
  if (grading) await writeGrading(trx, me, id, labelId, grading, rationale);
  await audit(trx, { deed: 'contribute_item', subjectKind: 'item', subjectId: id, labelId });
  return { id };
}

/** Grades a visible item for the member's agency. */
export async function grade(
  trx: Trx,
  me: Me,
  itemId: string,
  { grading, rationale }: BodyOf<typeof gradeItem>,
): Promise<{ gradings: StandingGrading[] }> {
  const { labelId } = await lockItem(trx, me, itemId);
  mustBeAllowed(me, 'grade_item');
  await writeGrading(trx, me, itemId, labelId, grading, rationale);
  const gradings = await findGradings(trx, me.cellId, [itemId]);
  await audit(trx, { deed: 'grade_item', subjectKind: 'item', subjectId: itemId, labelId });
  return { gradings: gradings.get(itemId) ?? [] };
}

/** Brings a corrected version of one's own agency's item, based on the version that was read. */
export async function correct(trx: Trx, me: Me, itemId: string, basedOn: number, words: BodyOf<typeof correctItem>): Promise<Item> {
  await lockItem(trx, me, itemId);
  const { item, labelId } = await getItem(trx, me, itemId);
  if (!item.may.correct) throw new Problem('not_allowed');
  if (item.currentVersion !== basedOn) throw new Problem('version_conflict', { current: item, currentVersion: item.currentVersion });
  const version = await addVersion(trx, me, { itemId, labelId, agencyCode: item.agency, kind: item.kind, basedOn }, words);
  const corrected = await getItem(trx, me, itemId);
  await audit(trx, { deed: 'correct_item', subjectKind: 'item', subjectId: itemId, labelId, detail: { version } });
  return corrected.item;
}
