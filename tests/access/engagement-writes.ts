import { randomUUID } from 'node:crypto';
import { sessionCookie } from '@workbench/api';
import {
  addRecord,
  changeRecord,
  disengagePerson,
  drawLink,
  dropLink,
  engagePerson,
  listEngagementTrail,
  listRecordVersions,
  openEngagement,
  putRecordBack,
  readEngagement,
  removeRecord,
  type Endpoint,
} from '@workbench/contract';
import { recordRef } from '@workbench/domain';
import type { Random, Tables, World } from '@workbench/testing';
import type { Asker } from '../fuzz/ground';
import type { Sent } from '../fuzz/requests';
import { absentId } from './probe-parts';
import { csrfOf, tokenOf } from './side';

interface Given {
  params?: Record<string, string>;
  body?: unknown;
  version?: number;
}

function sent(personId: string, endpoint: Endpoint, { params = {}, body, version }: Given = {}): Sent {
  return {
    method: endpoint.method,
    url: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? absentId),
    headers: {
      cookie: `${sessionCookie}=${tokenOf(personId)}`,
      ...(endpoint.method === 'GET' ? {} : { 'x-csrf-token': csrfOf(personId), 'idempotency-key': randomUUID() }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  };
}

/** One that the asker sees and one that is hidden, of a table whose rows have ids; absent where there is none. */
function seenAndHidden<R extends { id: string }>(all: readonly R[], seen: readonly R[], random: Random): (R | undefined)[] {
  const known = new Set(seen.map(({ id }) => id));
  const hidden = all.filter(({ id }) => !known.has(id));
  return [seen, hidden].map((rows) => (rows.length > 0 ? random.pick(rows) : undefined));
}

/** Contents that name something of a run: what the asker sees there, what is hidden, and what is not there. */
function takenContents(world: World, { seen }: Asker, records: readonly Tables['engagement_record'][], random: Random): object[] {
  const { rows } = world;
  const inRun = { runId: seen.rows.run[0]?.id ?? rows.run[0]?.id ?? absentId, run: 'Evening' };
  const cohortId = records.find(({ kind }) => kind === 'cohort')?.id ?? absentId;
  const place = (row: { id: string; cell_id: string } | undefined) => ({ cellId: row?.cell_id ?? absentId, id: row?.id ?? absentId });
  const runs = seenAndHidden(rows.run, seen.rows.run, random).map((run) => ({ what: 'run', runId: run?.id ?? absentId, run: 'Evening' }));
  const notes = [...seenAndHidden(rows.observer_note, seen.rows.observer_note, random), undefined];
  const findings = [...seenAndHidden(rows.report_entry, seen.rows.report_entry, random), undefined];
  return [
    ...runs.map((takenFrom) => ({ kind: 'exercise', title: 'Evening', cohortId, on: '2031-05-01', words: '', takenFrom })),
    ...notes.map((row) => ({
      kind: 'observation',
      title: 'Late',
      on: '2031-05-02',
      followed: 'no',
      template: null,
      words: '',
      takenFrom: { what: 'note', ...inRun, ...place(row) },
    })),
    ...findings.map((row) => ({
      kind: 'corrective_action',
      title: 'Agree',
      words: '',
      owner: '',
      dueOn: null,
      isDone: false,
      takenFrom: { what: 'finding', ...inRun, ...place(row) },
    })),
  ];
}

const finding = { kind: 'finding', theme: 'gender', severity: 'high', title: 'Nobody asked', words: '', evidence: '' };
const recommendation = {
  kind: 'recommendation',
  sort: 'institutional',
  title: 'Ask',
  words: '',
  owner: '',
  startsOn: null,
  dueOn: null,
  indicator: '',
  progress: 0,
  state: 'open',
  reason: '',
};

/** Writes to the records and arrows of one engagement: its own, those of another, stale ones. */
function writesIn(engagementId: string, world: World, asker: Asker, random: Random): Sent[] {
  const { personId } = asker.reader!;
  const params = { engagementId };
  const of = (one: Tables['engagement_record']) => ({ ...params, engagementRecordId: one.id });
  const records = world.rows.engagement_record;
  const own = records.filter((row) => row.engagement_id === engagementId);
  const foreign = records.filter((row) => row.engagement_id !== engagementId);
  const some = random.some(own.length > 0 ? own : records, 5);
  const members = world.rows.engagement_member.filter((row) => row.engagement_id === engagementId).map((row) => row.person_id);
  const findings = own.filter(({ kind }) => kind === 'finding');
  const add = (content: object, from?: string) => sent(personId, addRecord, { params, body: { content, ...(from ? { from } : {}) } });
  const refs = [...random.some(own, 4), ...random.some(foreign, 1)].map(({ id }) => recordRef(id));
  const link = () => ({ from: random.pick([...refs, recordRef(absentId)]), to: random.pick([...refs, 'course:c05-sharing']) });
  return [
    add(finding),
    add({ ...recommendation, ownerId: random.pick([...members, absentId]) }),
    add({ ...recommendation, ownerId: null }, recordRef((findings[0] ?? foreign[0])?.id ?? absentId)),
    add({ kind: 'comment', findingId: (findings[0] ?? foreign[0])?.id ?? absentId, words: 'Agreed.' }),
    add({ kind: 'answer', theme: 'gender', question: 'posts', words: 'Two.', evidence: '' }),
    ...takenContents(world, asker, own, random).map((content) => add(content)),
    ...some.flatMap((one) => [
      sent(personId, changeRecord, {
        params: of(one),
        version: random.pick([one.version, one.version, 77]),
        body: { content: { ...one.content, ...('title' in one.content ? { title: 'Changed' } : {}) } },
      }),
      sent(personId, random.pick([removeRecord, putRecordBack]), { params: of(one), version: one.version + random.whole(0, 1) }),
      sent(personId, removeRecord, { params: { ...of(one), engagementId: foreign[0]?.engagement_id ?? absentId }, version: 1 }),
    ]),
    ...Array.from({ length: 4 }, () => sent(personId, random.pick([drawLink, drawLink, dropLink]), { params, body: link() })),
  ];
}

/** Whom somebody has met in a cell or an engagement. */
function metBy(personId: string, { rows }: World): Set<string> {
  const cells = new Set(rows.member.filter((row) => row.person_id === personId).map((row) => row.cell_id));
  const engagements = new Set(rows.engagement_member.filter((row) => row.person_id === personId).map((row) => row.engagement_id));
  const met = [
    ...rows.member.filter((row) => cells.has(row.cell_id)),
    ...rows.engagement_member.filter((row) => engagements.has(row.engagement_id)),
  ];
  return new Set(met.map((row) => row.person_id));
}

/** E-mails that a member may be taken in by: of people whom the asker sees, of others who share nothing with the asker, and of nobody. */
function emails(world: World, { reader, seen }: Asker, random: Random): string[] {
  const known = new Set(seen.rows.person.map(({ id }) => id));
  // Whom one has met in another cell one may take in from everywhere, and the twin has no other cell.
  const [met, metHere] = [metBy(reader!.personId, world), metBy(reader!.personId, seen)];
  const seenAlike = seen.rows.person.filter(({ id }) => met.has(id) === metHere.has(id));
  const strangers = world.rows.person.filter(({ id }) => !known.has(id) && !met.has(id));
  return [...random.some(seenAlike, 2), ...random.some(strangers, 1)].map(({ email }) => email).concat('nobody@world.example');
}

/** Writes to engagements as one asker: to one of the asker's own, to one that is hidden, and to none; and reads of what has come of it. */
export function engagementWrites(world: World, asker: Asker, random: Random): Sent[] {
  const { personId } = asker.reader!;
  const [own, hidden] = seenAndHidden(world.rows.engagement, asker.seen.rows.engagement, random).map((row) => row?.id);
  const ids = [own, hidden, absentId].filter((id) => id !== undefined);
  const members = world.rows.engagement_member.filter((row) => row.engagement_id === (own ?? hidden)).map((row) => row.person_id);
  const body = { name: 'Marun', beneficiary: 'Marun', languages: ['en'], startsOn: '2031-01-01', endsOn: '2031-12-31' };
  return [
    ...ids.toReversed().flatMap((engagementId) => writesIn(engagementId, world, asker, random)),
    ...ids.flatMap((engagementId) =>
      emails(world, asker, random).map((email) =>
        sent(personId, engagePerson, { params: { engagementId }, body: { email, duty: random.pick(['staff', 'focal_point']) } }),
      ),
    ),
    ...[...random.some(members, 2), absentId].map((one) =>
      sent(personId, disengagePerson, { params: { engagementId: own ?? hidden ?? absentId, personId: one } }),
    ),
    sent(personId, openEngagement, { body }),
  ];
}

/** What is read of the asker's engagements once all was written: each as a whole, its trail, and versions of some of its records. */
export function engagementReads(world: World, { reader, seen }: Asker, random: Random): Sent[] {
  const { personId } = reader!;
  const records = random.some(world.rows.engagement_record, 4);
  return [
    ...seen.rows.engagement.flatMap(({ id: engagementId }) =>
      [readEngagement, listEngagementTrail].map((endpoint) => sent(personId, endpoint, { params: { engagementId } })),
    ),
    ...records.map((row) =>
      sent(personId, listRecordVersions, { params: { engagementId: row.engagement_id, engagementRecordId: row.id } }),
    ),
  ];
}
