import { AgencyCode, CompartmentCode } from '../ids';
import type { Inject } from './pack/inject';
import type { ExercisePack } from './pack/pack';
import type { PackItem, PackMarking } from './pack/pack-item';
import type { PackPerson } from './pack/pack-people';
import type { Words } from './pack/words';

const agency = (code: string) => AgencyCode.parse(code);

/** The same in four languages, as far as a test cares. */
export const words = (en: string): Words => ({ en, fr: `${en} (fr)`, pt: `${en} (pt)`, ar: `${en} (ar)` });

const open: PackMarking = { level: 1, releasableTo: 'all', compartments: [], originatorControl: false };

/** An item of one agency, an hour and a bit after the start. */
export function aPackItem(key: string, more: Partial<PackItem> = {}): PackItem {
  return {
    key,
    agency: agency(key.slice(0, 3).toUpperCase()),
    kind: 'report',
    language: 'en',
    title: `Report ${key}`,
    text: `The clerk counted sacks at the market of Tessalane; ${key} says no more.`,
    reportedAt: '2031-05-01T08:10:00Z',
    marking: open,
    ...more,
  };
}

/** Somebody of an agency. */
export function aPerson(key: string, more: Partial<PackPerson> = {}): PackPerson {
  return {
    key,
    email: `${key}@exercise.example`,
    name: 'Nadia Ferrin',
    role: 'trainee',
    agency: key.slice(0, 3).toUpperCase(),
    clearance: 2,
    compartments: [],
    language: 'en',
    ...more,
  };
}

/** An inject of the first move to the police. */
export function anInject(serial: string, more: Partial<Inject> = {}): Inject {
  return {
    serial,
    offset: 10,
    move: 'opening',
    kind: 'contextual',
    from: 'press-office',
    to: ['POL', 'CUS'],
    method: 'email',
    type: 'press',
    subject: 'A line from the press office',
    text: 'The fair opens on Saturday.',
    language: 'en',
    items: [],
    expects: [],
    objectives: [],
    responsible: 'trg-control',
    notes: '',
    when: { kind: 'at' },
    ...more,
  };
}

const people = [
  aPerson('pol-analyst'),
  aPerson('cus-analyst', { compartments: ['HARBOUR'] }),
  aPerson('trg-control', { role: 'instructor', clearance: 3 }),
];

const items = {
  pol: [
    aPackItem('pol-01', { text: 'Samir Halwan bought a white lorry. The seller wants no names.' }),
    aPackItem('pol-02', { reportedAt: '2031-05-01T08:40:00Z' }),
  ],
  cus: [
    aPackItem('cus-01', {
      text: 'A white lorry of سمير حلوان crossed at noon with forty sacks.',
      marking: { ...open, releasableTo: [], compartments: ['HARBOUR'] },
    }),
    aPackItem('cus-02', { text: 'Again the white lorry, and again the same words.', reportedAt: '2031-05-01T09:00:00Z' }),
  ],
};

const injects: Inject[] = [
  anInject('1.01', { items: ['pol-02'], expects: ['cus-shares'] }),
  anInject('1.02', { offset: 70, kind: 'contingency', when: { kind: 'unless', expected: 'cus-shares', minutes: 45 } }),
  anInject('1.03', { offset: 80, when: { kind: 'after', inject: '1.01', minutes: 70 } }),
];

/** A small pack in which nothing is wrong: two hours of the exercise clock, played in two hours. */
export function aPack(change: (pack: ExercisePack) => void = () => undefined): ExercisePack {
  const pack: ExercisePack = {
    manifest: {
      format: 1,
      id: 'two-desks',
      version: '1.0.0',
      state: 'draft',
      name: words('Two desks'),
      summary: words('Two agencies, one lorry.'),
      licence: 'CC BY 4.0',
      languages: ['en', 'fr', 'pt', 'ar'],
      startsAt: '2031-05-01T08:00:00Z',
      endsAt: '2031-05-01T10:00:00Z',
      suggestedRate: 1,
      realMinutes: 60,
      levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
      moves: [{ key: 'opening', name: words('Opening'), startsAt: '2031-05-01T08:00:00Z' }],
    },
    agencies: ['CUS', 'POL', 'TRG'].map((code) => ({ code: agency(code), names: words(`Agency ${code}`) })),
    compartments: [{ code: CompartmentCode.parse('HARBOUR'), name: 'Operation Harbour' }],
    people,
    personas: [{ key: 'press-office', name: 'Ines Baroa', office: words('Press office') }],
    sources: [{ key: 'pol-seller', agency: agency('POL'), descriptor: 'A trader', identity: 'Seller of lorries, registered' }],
    places: [{ key: 'tessalane', kind: 'town', names: words('Tessalane'), latitude: 12, longitude: -33, precision: 2000 }],
    itemFiles: [
      { path: 'items/cus.json', items: items.cus },
      { path: 'items/pol.json', items: items.pol },
    ],
    objectives: [{ key: 'share-early', text: words('Share what others need'), competency: 'share' }],
    expectedActions: [
      {
        key: 'cus-shares',
        text: words('Customs releases the crossing to the police'),
        agency: 'CUS',
        deed: 'release',
        about: ['cus-01', 'lorry-crossed'],
        within: 45,
        objective: 'share-early',
        evaluator: 'trg-control',
      },
    ],
    injects,
    rubric: { criteria: [{ key: 'sources', words: words('Says how good its sources are') }] },
    entities: [
      { key: 'halwan', kind: 'person', name: 'Samir Halwan', aliases: ['Samir Halwan', 'سمير حلوان'], note: '' },
      { key: 'lorry', kind: 'vehicle', name: 'White lorry', aliases: ['white lorry'], note: '' },
    ],
    links: [
      { key: 'owns', subject: 'halwan', predicate: 'owns', object: { entity: 'lorry' }, items: ['pol-01', 'cus-01'], isAcross: true },
      { key: 'colour', subject: 'lorry', predicate: 'description', object: { value: 'white' }, items: ['cus-02'], isAcross: false },
    ],
    events: [{ key: 'crossing', kind: 'seen_at', at: '2031-05-01', place: 'tessalane', participants: ['lorry'], items: ['cus-01'] }],
    gradings: ['pol-01', 'cus-01', 'cus-02'].map((item) => ({ item, reliability: 'B' as const, credibility: '2' as const, why: 'Seen.' })),
    deceptions: [{ key: 'twice-told', kind: 'echo', items: ['cus-01', 'cus-02'], what: 'One crossing', tell: 'Both say “a white lorry”.' }],
    sharing: [
      { key: 'crossing-to-police', kind: 'must_share', item: 'cus-01', to: ['POL'], why: 'Only the police know who owns the lorry.' },
      { key: 'seller-stays', kind: 'must_not_share', item: 'pol-01', to: ['CUS'], why: 'The seller asked that “no names” be given.' },
    ],
    facts: [{ key: 'lorry-crossed', text: words('Halwan’s lorry crossed'), sets: [['pol-01', 'cus-01']], thread: 'lorry' }],
    judgements: [
      {
        key: 'again',
        question: words('Will the lorry cross again?'),
        outcome: true,
        resolvesAt: '2031-05-03T00:00:00Z',
        supports: ['lorry-crossed'],
      },
    ],
    pages: { 'guide.md': '# Guide\n\nWatch cus-01.\n' },
  };
  const own = JSON.parse(JSON.stringify(pack)) as ExercisePack;
  change(own);
  return own;
}
