import type { Me, Trx } from '../platform/as-actor';
import { tell } from '../platform/events';

/** Words of a version of an item. */
export interface VersionWords {
  title: string;
  text: string;
  language: string;
  reportedAt: string;
}

/** Adds a version after `basedOn` to an item that the caller locked, and makes it the current one. */
export async function addVersion(
  trx: Trx,
  me: Me,
  item: { itemId: string; labelId: number; agencyCode: string; kind: string; basedOn: number },
  { title, text, language, reportedAt }: VersionWords,
): Promise<number> {
  const { itemId, labelId, agencyCode, kind } = item;
  const version = item.basedOn + 1;
  await trx
    .updateTable('itemVersion')
    .set({ isCurrent: false })
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .where('isCurrent', '=', true)
    .execute();
  await trx
    .insertInto('itemVersion')
    .values({ cellId: me.cellId, itemId, version, labelId, agencyCode, kind, createdBy: me.personId, title, text, language, reportedAt })
    .execute();
  await trx
    .updateTable('item')
    .set({ currentVersion: version, title, reportedAt })
    .where('cellId', '=', me.cellId)
    .where('id', '=', itemId)
    .execute();
  await tell(trx, me, { kind: 'item', subjectId: itemId, labelId });
  return version;
}
