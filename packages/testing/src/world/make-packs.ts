import { entriesOf, keyOfEntry, packOfEntries, type DraftEntry } from '@workbench/domain';
import type { Draft } from './draft';
import { someWords } from './make-items';

const startsAt = '2031-05-01T08:00:00Z';

/** What stands in a draft: a word of each part that matters to its reader, the sealed key included. */
function entries(draft: Draft): DraftEntry[] {
  const { random } = draft;
  const words = () => ({ en: `${someWords(draft, 2)} ${draft.rareWord()}` });
  const item = (number: number): DraftEntry => ({
    part: 'items',
    content: {
      key: `cus-0${number}`,
      agency: 'CUS',
      kind: 'report',
      language: 'en',
      title: someWords(draft, 3),
      text: `${someWords(draft, 6)} ${draft.rareWord()}`,
      reportedAt: `2031-05-01T0${number + 7}:10:00Z`,
      marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: false },
    },
  });
  const inject = (serial: string): DraftEntry => ({
    part: 'injects',
    content: {
      serial,
      offset: random.whole(0, 300),
      move: 'opening',
      kind: 'contextual',
      from: 'duty-head',
      to: ['CUS'],
      method: 'email',
      type: 'report',
      subject: someWords(draft, 3),
      text: someWords(draft, 6),
      language: 'en',
      items: ['cus-01'],
      expects: [],
      objectives: [],
      responsible: 'instructor',
      notes: '',
      when: { kind: 'at' },
      own: [{ name: 'Room', value: someWords(draft, 2) }],
    },
  });
  return [
    {
      part: 'manifest',
      content: {
        format: 1,
        id: 'world-draft',
        version: '1.0.0',
        state: 'draft',
        name: words(),
        summary: words(),
        licence: 'none',
        languages: ['en'],
        startsAt,
        endsAt: '2031-05-01T16:00:00Z',
        suggestedRate: 2,
        realMinutes: 60,
        levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
        moves: [{ key: 'opening', name: words(), startsAt }],
      },
    },
    { part: 'agencies', content: { code: 'CUS', names: words() } },
    { part: 'personas', content: { key: 'duty-head', name: someWords(draft, 2), office: words() } },
    item(1),
    item(2),
    inject('1.01'),
    inject('1.02'),
    { part: 'entities', content: { key: 'rider', kind: 'person', name: draft.rareWord(), aliases: [], note: someWords(draft, 2) } },
    { part: 'gradings', content: { item: 'cus-01', reliability: 'B', credibility: '2', why: someWords(draft, 3) } },
    { part: 'pages', content: { path: 'guide.md', text: someWords(draft, 5) } },
  ];
}

function makeRecords(draft: Draft, pack_draft_id: string, authors: readonly string[]): void {
  const { random, rows } = draft;
  // In the order in which a pack that is read comes in.
  const inOrder = entriesOf(packOfEntries(entries(draft), 'draft')!);
  for (const [place, entry] of inOrder.entries())
    rows.pack_record.push({
      pack_draft_id,
      id: random.id(),
      part: entry.part,
      key: keyOfEntry(entry),
      place,
      content: entry.content,
      version: random.whole(1, 3),
      edited_by: random.pick(authors),
      edited_at: draft.moment(),
      removed_at: entry.part !== 'manifest' && random.chance(0.15) ? draft.moment() : null,
    });
}

/** Writes drafts among people of all cells, one in each state that counts; the last became a dataset of the world. */
export function makePackDrafts(draft: Draft): void {
  const { random, rows } = draft;
  const people = rows.person.map((person) => person.id);
  const dataset = rows.dataset[0]?.id ?? null;
  for (const state of ['draft', 'draft', 'submitted', dataset === null ? 'approved' : 'locked']) {
    const id = random.id();
    const authors = random.some(people, 5);
    const [first = '', second = first] = authors;
    if (first === '') continue;
    const isApproved = state === 'approved' || state === 'locked';
    rows.pack_draft.push({
      id,
      state,
      version: random.whole(1, 3),
      created_by: first,
      created_at: draft.moment(),
      submitted_by: state === 'draft' ? null : first,
      approved_by: isApproved ? second : null,
      alone_reason: isApproved && first === second ? draft.rareWord() : null,
      state_by: isApproved ? second : first,
      state_at: draft.moment(),
      state_reason: random.chance(0.5) ? `${someWords(draft, 2)} ${draft.rareWord()}` : null,
      dataset_id: state === 'locked' ? dataset : null,
    });
    for (const person_id of authors) rows.pack_author.push({ pack_draft_id: id, person_id, created_at: draft.moment() });
    makeRecords(draft, id, authors);
  }
}
