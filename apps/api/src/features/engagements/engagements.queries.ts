import { sql } from 'kysely';
import type { EngagementDetail, EngagementRecordCard, EngagementRow, LinkPair, RecordVersion } from '@workbench/contract';
import { Duty, mayWriteRecord, RecordContent, type PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findFollowed } from './taken-from';

/** A member of an engagement, as far as what they may do depends on it. */
export interface Engaged {
  engagementId: string;
  personId: PersonId;
  duty: Duty;
}

const dayOf = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

/** Engagements of the person, by name: all, or one by its id. */
export async function findEngagements(trx: Trx, personId: PersonId, engagementId?: string): Promise<EngagementRow[]> {
  const rows = await trx
    .selectFrom('engagement')
    .innerJoin('engagementMember', 'engagementMember.engagementId', 'engagement.id')
    .select(['engagement.id', 'name', 'beneficiary', 'duty'])
    .select([dayOf('starts_on').as('startsOn'), dayOf('ends_on').as('endsOn')])
    .where('engagementMember.personId', '=', personId)
    .$if(engagementId !== undefined, (select) => select.where('engagement.id', '=', engagementId!))
    .orderBy('name')
    .orderBy('engagement.id')
    .execute();
  return rows.map((row) => ({ ...row, duty: Duty.parse(row.duty) }));
}

/** The person as a member of an engagement. Refused as absent when they are none. */
export async function getEngaged(trx: Trx, personId: PersonId, engagementId: string): Promise<Engaged> {
  const row = await trx
    .selectFrom('engagementMember')
    .select('duty')
    .where('engagementId', '=', engagementId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return { engagementId, personId, duty: Duty.parse(row.duty) };
}

/** Whether the person may open engagements: mentors, instructors and administrators of some cell, and administrators of accounts. */
export async function mayOpen(trx: Trx, personId: PersonId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select
    exists (select from member where person_id = ${personId} and role in ('mentor', 'instructor', 'administrator'))
    or exists (select from person where id = ${personId} and is_administrator) as may`.execute(trx);
  return rows[0]!.may;
}

/** Records of an engagement, oldest first, with what the member may do to each: all, or one by its id. */
export async function findRecords(trx: Trx, engaged: Engaged, recordId?: string): Promise<EngagementRecordCard[]> {
  const rows = await trx
    .selectFrom('engagementRecord')
    .leftJoin('person', 'person.id', 'engagementRecord.editedBy')
    .select(['engagementRecord.id', 'content', 'version', 'createdBy', 'editedAt', 'removedAt', 'displayName'])
    .where('engagementId', '=', engaged.engagementId)
    .$if(recordId !== undefined, (select) => select.where('engagementRecord.id', '=', recordId!))
    .orderBy('engagementRecord.createdAt')
    .orderBy('engagementRecord.id')
    .execute();
  const contents = rows.map((row) => RecordContent.parse(row.content));
  const isFollowed = await findFollowed(trx, engaged.personId, contents);
  return rows.map((row, place) => {
    const content = contents[place]!;
    const before = { content, createdBy: row.createdBy };
    return {
      id: row.id,
      content,
      version: row.version,
      createdBy: row.createdBy,
      // Whoever has left is not seen any more.
      editedBy: row.displayName ?? '',
      editedAt: row.editedAt.toISOString(),
      isRemoved: row.removedAt !== null,
      may: {
        write: mayWriteRecord(engaged, { before, after: content }),
        remove: mayWriteRecord(engaged, { before, after: null }),
        follow: isFollowed(content),
      },
    };
  });
}

/** One record. Refused as absent when there is none. */
export async function getRecord(trx: Trx, engaged: Engaged, recordId: string): Promise<EngagementRecordCard> {
  const [record] = await findRecords(trx, engaged, recordId);
  if (!record) throw new Problem('not_found');
  return record;
}

/** Arrows of the chain in an engagement. */
export async function findLinks(trx: Trx, { engagementId }: Engaged): Promise<LinkPair[]> {
  return trx
    .selectFrom('engagementLink')
    .select(['fromRef as from', 'toRef as to'])
    .where('engagementId', '=', engagementId)
    .orderBy('createdAt')
    .orderBy('fromRef')
    .orderBy('toRef')
    .execute();
}

async function findMembers(trx: Trx, { engagementId }: Engaged): Promise<EngagementDetail['members']> {
  const rows = await trx
    .selectFrom('engagementMember')
    .innerJoin('person', 'person.id', 'engagementMember.personId')
    .select(['personId', 'displayName', 'duty'])
    .where('engagementId', '=', engagementId)
    .orderBy('displayName')
    .orderBy('personId')
    .execute();
  return rows.map((row) => ({ ...row, duty: Duty.parse(row.duty) }));
}

/** An engagement with everything that is kept in it. Refused as absent to whoever is no member. */
export async function getEngagement(trx: Trx, personId: PersonId, engagementId: string): Promise<EngagementDetail> {
  const [row] = await findEngagements(trx, personId, engagementId);
  if (!row) throw new Problem('not_found');
  const engaged: Engaged = { engagementId, personId, duty: row.duty };
  const { languages } = await trx.selectFrom('engagement').select('languages').where('id', '=', engagementId).executeTakeFirstOrThrow();
  return {
    ...row,
    languages: languages as EngagementDetail['languages'],
    personId,
    members: await findMembers(trx, engaged),
    records: await findRecords(trx, engaged),
    links: await findLinks(trx, engaged),
  };
}

/** How a record stood after each write, the newest first. */
export async function findVersions(trx: Trx, engaged: Engaged, recordId: string): Promise<RecordVersion[]> {
  await getRecord(trx, engaged, recordId);
  const rows = await trx
    .selectFrom('engagementRecordVersion')
    .leftJoin('person', 'person.id', 'engagementRecordVersion.editedBy')
    .select(['version', 'content', 'isRemoved', 'displayName', 'editedAt'])
    .where('engagementId', '=', engaged.engagementId)
    .where('recordId', '=', recordId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    content: RecordContent.parse(row.content),
    isRemoved: row.isRemoved,
    editedBy: row.displayName ?? '',
    editedAt: row.editedAt.toISOString(),
  }));
}
