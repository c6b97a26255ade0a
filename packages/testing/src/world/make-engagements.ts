import { recordRef, type ContentOf, type RecordContent } from '@workbench/domain';
import type { Draft } from './draft';
import { makeEngagementTrail } from './make-engagement-trail';
import { makeTakenFromRun } from './make-taken-from-run';
import { someWords } from './make-items';

function contents(draft: Draft, members: readonly string[]): RecordContent[] {
  const { random } = draft;
  const title = () => `${someWords(draft, 2)} ${draft.rareWord()}`;
  const finding = (): ContentOf<'finding'> => ({
    kind: 'finding',
    theme: random.pick(['gender', 'information-sharing']),
    severity: random.pick(['low', 'moderate', 'high', 'critical']),
    title: title(),
    words: someWords(draft, 4),
    evidence: someWords(draft, 2),
  });
  const recommendation = (): ContentOf<'recommendation'> => ({
    kind: 'recommendation',
    sort: random.pick(['capacity_building', 'institutional']),
    title: title(),
    words: someWords(draft, 3),
    owner: someWords(draft, 1),
    ownerId: random.chance(0.5) ? random.pick(members) : null,
    startsOn: random.chance(0.8) ? '2031-03-01' : null,
    dueOn: random.pick(['2031-04-01', '2031-09-30']),
    indicator: someWords(draft, 2),
    progress: random.whole(0, 100),
    state: random.pick(['open', 'under_way', 'done']),
    reason: '',
  });
  return [
    finding(),
    finding(),
    recommendation(),
    recommendation(),
    recommendation(),
    { kind: 'answer', theme: 'gender', question: 'posts', words: title(), evidence: '' },
    {
      kind: 'meeting',
      title: title(),
      on: '2031-02-03',
      place: someWords(draft, 1),
      people: [{ sex: random.pick(['female', 'male']), age: '25_34', count: random.whole(1, 9) }],
      words: '',
    },
    { kind: 'rights_check', phase: 'consultation', item: 'women-heard', isDone: true, words: title() },
  ];
}

/** Keeps a record with its earlier versions; some were taken away. */
function makeRecord(draft: Draft, engagement_id: string, content: RecordContent, members: readonly string[]): string {
  const { random, rows } = draft;
  const id = random.id();
  const version = random.whole(1, 3);
  const [created_by, edited_by] = [random.pick(members), random.pick(members)];
  const removed_at = random.chance(0.15) ? draft.moment() : null;
  const [created_at, edited_at] = [draft.moment(), draft.moment()];
  rows.engagement_record.push({
    engagement_id,
    id,
    kind: content.kind,
    content: { ...content },
    version,
    created_by,
    created_at,
    edited_by,
    edited_at,
    removed_at,
  });
  for (let number = 1; number <= version; number += 1)
    rows.engagement_record_version.push({
      engagement_id,
      record_id: id,
      version: number,
      content: { ...content, ...('title' in content && number < version ? { title: `Before ${draft.rareWord()}` } : {}) },
      is_removed: number === version && removed_at !== null,
      edited_by: number === version ? edited_by : random.pick(members),
      edited_at: draft.moment(),
    });
  return id;
}

/** Opens engagements among people of all cells: some are in several, some in none. */
export function makeEngagements(draft: Draft, count: number): void {
  const { random, rows } = draft;
  const people = rows.person.map((person) => person.id);
  const staffOfRuns = rows.run_staff.map((row) => row.person_id);
  for (let place = 0; place < count; place += 1) {
    const id = random.id();
    const members = [...new Set([...random.some(people, 10), ...random.some(staffOfRuns, 2)])];
    if (members.length === 0) continue;
    rows.engagement.push({
      id,
      name: `Engagement ${draft.rareWord()}`,
      beneficiary: someWords(draft, 1),
      languages: ['en', 'fr'],
      starts_on: '2031-01-01',
      ends_on: '2031-12-31',
      created_by: members[0]!,
      created_at: draft.moment(),
    });
    for (const [at, person_id] of members.entries())
      rows.engagement_member.push({
        engagement_id: id,
        person_id,
        duty: at === 0 || random.chance(0.5) ? 'staff' : 'focal_point',
        created_at: draft.moment(),
      });
    const made = contents(draft, members).map((content) => ({
      kind: content.kind,
      ref: recordRef(makeRecord(draft, id, content, members)),
    }));
    const [finding, recommendation, other] = [made[0]!.ref, made[2]!.ref, made[3]!.ref];
    for (const [from_ref, to_ref] of [
      [finding, recommendation],
      [recommendation, 'course:c05-sharing'],
      [other, recommendation],
    ] as const)
      rows.engagement_link.push({ engagement_id: id, from_ref, to_ref, created_by: members[0]!, created_at: draft.moment() });
    makeTakenFromRun(draft, id, members[0]!, (content) => makeRecord(draft, id, content, members));
  }
  makeEngagementTrail(draft);
}
