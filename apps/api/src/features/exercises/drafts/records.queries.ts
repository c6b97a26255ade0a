import { sql } from 'kysely';
import type { PackRecordCard } from '@workbench/contract';
import { DraftPart, packOfEntries, type DraftEntry, type ExercisePack, type PackState } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';

interface Row {
  id: string;
  part: string;
  key: string;
  content: unknown;
  version: number;
  displayName: string | null;
  editedAt: Date;
  removedAt: Date | null;
}

const toCard = ({ displayName, editedAt, removedAt, part, content, ...row }: Row): PackRecordCard => ({
  ...row,
  part: DraftPart.parse(part),
  content: content as Record<string, unknown>,
  // Whoever has left is not seen any more.
  editedBy: displayName ?? '',
  editedAt: editedAt.toISOString(),
  isRemoved: removedAt !== null,
});

/** How many of the records that were taken out of a part are shown. */
const mostRemoved = 50;

const records = (trx: Trx, draftId: string) =>
  trx
    .selectFrom('packRecord')
    .leftJoin('person', 'person.id', 'packRecord.editedBy')
    .select(['packRecord.id', 'part', 'key', 'content', 'version', 'displayName', 'editedAt', 'removedAt'])
    .where('packDraftId', '=', draftId);

/** Records of a part in their order, and those that were taken out last. */
export async function findRecords(trx: Trx, draftId: string, part: DraftPart): Promise<PackRecordCard[]> {
  const of = records(trx, draftId).where('part', '=', part);
  const there = await of.where('removedAt', 'is', null).orderBy('place').orderBy('packRecord.id').execute();
  const gone = await of
    .where('removedAt', 'is not', null)
    .orderBy('removedAt', 'desc')
    .orderBy('packRecord.id')
    .limit(mostRemoved)
    .execute();
  return [...there, ...gone].map(toCard);
}

/** Records by their ids, in the order of these. */
export async function findRecordsById(trx: Trx, draftId: string, ids: readonly string[]): Promise<PackRecordCard[]> {
  const rows = await records(trx, draftId)
    .where('packRecord.id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Everything that stands in a draft, part by part in order, with the id of each record. */
export async function findEntries(trx: Trx, draftId: string): Promise<(DraftEntry & { id: string })[]> {
  const rows = await trx
    .selectFrom('packRecord')
    .select(['id', 'part', 'content'])
    .where('packDraftId', '=', draftId)
    .where('removedAt', 'is', null)
    .orderBy('part')
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.map(({ id, part, content }) => ({ id, part: DraftPart.parse(part), content: content as DraftEntry['content'] }));
}

/** The pack that a draft makes. */
export function toPack(entries: readonly DraftEntry[], state: PackState): ExercisePack {
  const pack = packOfEntries(entries, state);
  if (!pack) throw new Error('A draft has no manifest.');
  return pack;
}
