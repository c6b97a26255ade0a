import { sql } from 'kysely';
import { keyOfEntry, type DraftEntry, type PackRecordId } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { newId } from '../../../platform/new-id';
import type { Authored } from './drafts.queries';

/** By what a record is found: as much of its key as is kept apart. */
const keyFor = (entry: DraftEntry) => keyOfEntry(entry).slice(0, 200);

/** Puts records at the end of their parts, in the order in which they are given; gives their ids. */
export async function insertEntries(
  trx: Trx,
  { draftId, personId }: Pick<Authored, 'draftId' | 'personId'>,
  entries: readonly DraftEntry[],
): Promise<PackRecordId[]> {
  const last = await trx
    .selectFrom('packRecord')
    .select(['part', sql<number>`max(place)`.as('place')])
    .where('packDraftId', '=', draftId)
    .groupBy('part')
    .execute();
  const places = new Map(last.map(({ part, place }) => [part, place]));
  const rows = entries.map((entry) => {
    const place = (places.get(entry.part) ?? 0) + 1;
    places.set(entry.part, place);
    return { id: newId<PackRecordId>(), part: entry.part, key: keyFor(entry), place, content: entry.content };
  });
  await sql`
    insert into pack_record (pack_draft_id, id, part, key, place, content, edited_by)
    select ${draftId}, r.id, r.part, r.key, r.place, r.content, ${personId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, part text, key text, place integer, content jsonb)`.execute(trx);
  return rows.map(({ id }) => id);
}

/** What a record holds after a write; taken out where that is said. */
export interface Rewritten {
  id: string;
  entry: DraftEntry;
  isRemoved: boolean;
}

/** Writes the next version of records that are there. */
export async function rewriteEntries(
  trx: Trx,
  { draftId, personId }: Pick<Authored, 'draftId' | 'personId'>,
  changes: readonly Rewritten[],
): Promise<void> {
  const rows = changes.map(({ id, entry, isRemoved }) => ({ id, key: keyFor(entry), content: entry.content, is_removed: isRemoved }));
  await sql`
    update pack_record r
    set key = c.key, content = c.content, version = r.version + 1, edited_by = ${personId}, edited_at = now(),
      removed_at = case when c.is_removed then now() end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id uuid, key text, content jsonb, is_removed boolean)
    where r.pack_draft_id = ${draftId} and r.id = c.id`.execute(trx);
}
