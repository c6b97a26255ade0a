import type { CellDraft, Draft } from './draft';
import { someWords } from './make-items';

/** Keys of what the dataset of a world holds. */
export const scripted = {
  injects: ['1.01', '1.02', '1.03', '1.04'],
  actions: ['tells-others', 'asks'],
  objectives: ['obj-share'],
  persona: 'duty-head',
} as const;

const startsAt = '2031-04-01T08:00:00Z';
const endsAt = '2031-06-30T20:00:00Z';

function filesOf(draft: Draft, cell: CellDraft): Record<string, unknown> {
  const words = () => ({ en: someWords(draft, 4) });
  const injects = scripted.injects.map((serial, place) => ({
    serial,
    offset: place * 600,
    move: 'first',
    kind: 'contextual',
    from: scripted.persona,
    to: cell.agencies.slice(0, 2),
    method: 'email',
    type: 'report',
    subject: someWords(draft, 4),
    text: someWords(draft, 6),
    language: 'en',
    items: [],
    expects: scripted.actions.slice(0, 1),
    objectives: scripted.objectives,
    responsible: 'instructor',
    notes: someWords(draft, 3),
    own: [{ name: 'Room', value: someWords(draft, 2) }],
    when: place === 3 ? { kind: 'by_hand' } : { kind: 'at' },
  }));
  const [agency = ''] = cell.agencies;
  const person = { email: 'somebody@world.example', name: someWords(draft, 2), agency, clearance: 1, compartments: [], language: 'en' };
  return {
    'manifest.json': {
      format: 1,
      id: 'world-pack',
      version: '1.0.0',
      state: 'approved',
      name: words(),
      summary: words(),
      licence: 'none',
      languages: ['en'],
      startsAt,
      endsAt,
      suggestedRate: 8,
      realMinutes: 60,
      levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
      moves: [{ key: 'first', name: words(), startsAt }],
    },
    'agencies.json': cell.agencies.map((code) => ({ code, names: words() })),
    'compartments.json': [],
    'people.json': [{ key: 'analyst', role: 'trainee', ...person }],
    'personas.json': [{ key: scripted.persona, name: someWords(draft, 2), office: words() }],
    'sources.json': [],
    'places.json': [],
    'objectives.json': scripted.objectives.map((key) => ({ key, text: words(), competency: 'share' })),
    'expected-actions.json': scripted.actions.map((key) => ({
      key,
      text: words(),
      agency,
      deed: 'share',
      about: [],
      within: 60,
      objective: scripted.objectives[0],
      evaluator: 'mentor',
    })),
    'injects.json': injects,
    'rubric.json': { criteria: [{ key: 'clear', words: words() }] },
    'items/one.json': [],
  };
}

/** Imports a dataset for a cell in somebody's name; gives its id. */
export function makeDataset(draft: Draft, cell: CellDraft, importedBy: string): string {
  const { random, rows } = draft;
  const id = random.id();
  rows.dataset.push({
    id,
    pack_id: 'world-pack',
    version: '1.0.0',
    name: { en: someWords(draft, 3) },
    summary: { en: someWords(draft, 5) },
    languages: ['en'],
    starts_at: startsAt,
    ends_at: endsAt,
    suggested_rate: 800,
    real_minutes: 60,
    checksum: random.bytes(32),
    imported_by: importedBy,
    imported_at: draft.moment(),
  });
  for (const [path, content] of Object.entries(filesOf(draft, cell)))
    rows.dataset_file.push({ dataset_id: id, path, content: JSON.stringify(content) });
  return id;
}
