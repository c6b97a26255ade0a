import { sql } from 'kysely';
import type { BodyOf, changePackRecords, PackRecordCard } from '@workbench/contract';
import { DraftEntry } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { invalid, Problem } from '../../../platform/problems';
import type { Authored } from './drafts.queries';
import { findRecordsById } from './records.queries';
import { insertEntries, rewriteEntries, type Rewritten } from './store-records';

function tellTrail(trx: Trx, { draftId }: Authored, deed: string, { id, part, version }: PackRecordCard): Promise<void> {
  return audit(trx, { deed, subjectKind: 'pack_draft', subjectId: draftId, detail: { record: id, part, version } });
}

/** Writes another record into an open draft. The manifest is there already, and once. */
export async function add(trx: Trx, authored: Authored, entry: DraftEntry): Promise<PackRecordCard> {
  if (entry.part === 'manifest') throw invalid('body.part', 'is there already');
  const ids = await insertEntries(trx, authored, [entry]);
  const [card] = await findRecordsById(trx, authored.draftId, ids);
  await tellTrail(trx, authored, 'add_pack_record', card!);
  return card!;
}

/** Records of a draft, held until the transaction ends. Refused as absent when one is not there. */
async function hold(trx: Trx, { draftId }: Authored, ids: readonly string[]): Promise<PackRecordCard[]> {
  await trx
    .selectFrom('packRecord')
    .select('id')
    .where('packDraftId', '=', draftId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const cards = await findRecordsById(trx, draftId, ids);
  if (cards.length < ids.length) throw new Problem('not_found');
  return cards;
}

async function holdOne(trx: Trx, authored: Authored, recordId: string, basedOn: number): Promise<PackRecordCard> {
  const [card] = await hold(trx, authored, [recordId]);
  if (card!.version !== basedOn) throw new Problem('version_conflict', { current: card, currentVersion: card!.version });
  return card!;
}

async function rewrite(trx: Trx, authored: Authored, deed: string, change: Rewritten): Promise<PackRecordCard> {
  await rewriteEntries(trx, authored, [change]);
  const [card] = await findRecordsById(trx, authored.draftId, [change.id]);
  await tellTrail(trx, authored, deed, card!);
  return card!;
}

/** Changes what a record holds; one that was taken out is put back. Its part stays. */
export async function change(trx: Trx, authored: Authored, recordId: string, basedOn: number, entry: DraftEntry): Promise<PackRecordCard> {
  const before = await holdOne(trx, authored, recordId, basedOn);
  if (before.part !== entry.part) throw invalid('body.part', 'is another part than before');
  return rewrite(trx, authored, 'change_pack_record', { id: recordId, entry, isRemoved: false });
}

/** Takes a record out, as it stands. */
export async function remove(trx: Trx, authored: Authored, recordId: string, basedOn: number): Promise<PackRecordCard> {
  const before = await holdOne(trx, authored, recordId, basedOn);
  if (before.part === 'manifest' || before.isRemoved) throw new Problem('not_in_this_state');
  return rewrite(trx, authored, 'remove_pack_record', { id: recordId, entry: before, isRemoved: true });
}

type Change = BodyOf<typeof changePackRecords>['changes'][number];

/** A change of one of many, checked against the shape of its part. */
function toRewritten(before: PackRecordCard, { content }: Change, at: number): Rewritten {
  if (content === null) {
    if (before.part === 'manifest') throw invalid(`body.changes.${at}.content`, 'is the manifest, which stays');
    return { id: before.id, entry: before, isRemoved: true };
  }
  const entry = DraftEntry.safeParse({ part: before.part, content });
  if (!entry.success) {
    const [issue] = entry.error.issues;
    throw invalid(`body.changes.${at}.${issue!.path.join('.')}`, issue!.message);
  }
  return { id: before.id, entry: entry.data, isRemoved: false };
}

/** Changes several records: all of them, or none when one of them was changed meanwhile. */
export async function changeMany(trx: Trx, authored: Authored, changes: readonly Change[]): Promise<PackRecordCard[]> {
  const ids = changes.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw invalid('body.changes', 'names a record twice');
  const before = await hold(trx, authored, ids);
  const moved = before.filter((card, at) => card.version !== changes[at]!.version);
  if (moved.length > 0) throw new Problem('version_conflict', { current: moved });
  await rewriteEntries(
    trx,
    authored,
    changes.map((one, at) => toRewritten(before[at]!, one, at)),
  );
  const detail = { records: ids.length, parts: [...new Set(before.map(({ part }) => part))] };
  await audit(trx, { deed: 'change_pack_records', subjectKind: 'pack_draft', subjectId: authored.draftId, detail });
  return findRecordsById(trx, authored.draftId, ids);
}
