import { sql } from 'kysely';
import type { BodyOf, EngagementRecordCard, addRecord } from '@workbench/contract';
import {
  editionFault,
  mayWriteRecord,
  pointsAt,
  recordRef,
  type EngagementRecordId,
  type RecordContent,
  type RecordWrite,
} from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { getRecord, type Engaged } from './engagements.queries';
import { putLink } from './links.commands';
import { withSource } from './taken-from';

function mustWrite(engaged: Engaged, write: RecordWrite): void {
  if (!mayWriteRecord(engaged, write)) throw new Problem('not_allowed');
}

/** What a content names must be there: other records of the right kind, and the member who owns it. */
async function mustPointWell(trx: Trx, engaged: Engaged, content: RecordContent): Promise<void> {
  for (const { id, kind } of pointsAt(content)) {
    const record = await getRecord(trx, engaged, id);
    if (record.content.kind !== kind || record.isRemoved) throw new Problem('not_found');
  }
  if (content.kind !== 'recommendation' || content.ownerId === null) return;
  const owner = await trx
    .selectFrom('engagementMember')
    .select('personId')
    .where('engagementId', '=', engaged.engagementId)
    .where('personId', '=', content.ownerId)
    .executeTakeFirst();
  if (!owner) throw new Problem('not_found');
}

/** An approved edition of a procedure stays as it is; what is written after it is the next one. */
function mustKeepEditions(before: RecordContent, after: RecordContent): void {
  if (before.kind !== 'procedure' || after.kind !== 'procedure') return;
  const fault = editionFault(before, after);
  if (fault === 'edition_stands') throw new Problem('edition_stands');
  if (fault === 'edition_skips') throw invalid('body.content.edition', 'is not the edition that is written');
}

async function keepVersion(trx: Trx, { engagementId, personId }: Engaged, record: EngagementRecordCard): Promise<void> {
  await trx
    .insertInto('engagementRecordVersion')
    .values({
      engagementId,
      recordId: record.id,
      version: record.version,
      content: JSON.stringify(record.content),
      isRemoved: record.isRemoved,
      editedBy: personId,
    })
    .execute();
}

function tellTrail(trx: Trx, { engagementId }: Engaged, deed: string, { id, content, version }: EngagementRecordCard): Promise<void> {
  const detail = { record: id, kind: content.kind, version };
  return audit(trx, { deed, subjectKind: 'engagement', subjectId: engagementId, detail });
}

/** Keeps something in an engagement, and draws the arrow from what leads to it. */
export async function add(trx: Trx, engaged: Engaged, { content: sent, from }: BodyOf<typeof addRecord>): Promise<EngagementRecordCard> {
  mustWrite(engaged, { before: null, after: sent });
  await mustPointWell(trx, engaged, sent);
  const content = await withSource(trx, engaged.personId, sent);
  const id = newId<EngagementRecordId>();
  const { engagementId, personId } = engaged;
  await trx
    .insertInto('engagementRecord')
    .values({ engagementId, id, kind: content.kind, content: JSON.stringify(content), createdBy: personId, editedBy: personId })
    .execute();
  const record = await getRecord(trx, engaged, id);
  await keepVersion(trx, engaged, record);
  if (from !== undefined) await putLink(trx, engaged, { from, to: recordRef(id) });
  await tellTrail(trx, engaged, 'add_record', record);
  return record;
}

/** Locks a record that the member may write in this way, in the version that the write is based on. */
async function lock(trx: Trx, engaged: Engaged, recordId: string, basedOn: number, after: RecordContent | null) {
  const seen = await getRecord(trx, engaged, recordId);
  mustWrite(engaged, { before: seen, after });
  const locked = await trx
    .selectFrom('engagementRecord')
    .select('id')
    .where('engagementId', '=', engaged.engagementId)
    .where('id', '=', recordId)
    .forUpdate()
    .executeTakeFirst();
  // Only rows that may be changed can be locked.
  if (!locked) throw new Problem('not_allowed');
  const record = await getRecord(trx, engaged, recordId);
  if (record.version !== basedOn) throw new Problem('version_conflict', { current: record, currentVersion: record.version });
  return record;
}

interface Change {
  deed: string;
  content: RecordContent;
  isRemoved: boolean;
}

async function write(trx: Trx, engaged: Engaged, before: EngagementRecordCard, { deed, content, isRemoved }: Change) {
  await trx
    .updateTable('engagementRecord')
    .set({
      content: JSON.stringify(content),
      version: before.version + 1,
      editedBy: engaged.personId,
      editedAt: sql<Date>`now()`,
      removedAt: isRemoved ? sql<Date>`now()` : null,
    })
    .where('engagementId', '=', engaged.engagementId)
    .where('id', '=', before.id)
    .execute();
  const record = await getRecord(trx, engaged, before.id);
  await keepVersion(trx, engaged, record);
  await tellTrail(trx, engaged, deed, record);
  return record;
}

/** Changes what a record holds; its kind stays. */
export async function change(trx: Trx, engaged: Engaged, recordId: string, basedOn: number, content: RecordContent) {
  const before = await lock(trx, engaged, recordId, basedOn, content);
  if (before.content.kind !== content.kind) throw invalid('body.content.kind', 'is another kind than before');
  if (before.isRemoved) throw new Problem('not_in_this_state');
  mustKeepEditions(before.content, content);
  await mustPointWell(trx, engaged, content);
  const kept = await withSource(trx, engaged.personId, content, before.content);
  return write(trx, engaged, before, { deed: 'change_record', content: kept, isRemoved: false });
}

/** Takes a record away; its arrows stay for when it comes back. */
export async function remove(trx: Trx, engaged: Engaged, recordId: string, basedOn: number) {
  const before = await lock(trx, engaged, recordId, basedOn, null);
  if (before.isRemoved) throw new Problem('not_in_this_state');
  return write(trx, engaged, before, { deed: 'remove_record', content: before.content, isRemoved: true });
}

/** Puts a record back that was taken away, as it stood. */
export async function putBack(trx: Trx, engaged: Engaged, recordId: string, basedOn: number) {
  const before = await lock(trx, engaged, recordId, basedOn, null);
  if (!before.isRemoved) throw new Problem('not_in_this_state');
  return write(trx, engaged, before, { deed: 'put_record_back', content: before.content, isRemoved: false });
}
