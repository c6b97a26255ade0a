import type { CellDesk, EeiCard, PirCard, TaskingCard } from '@workbench/contract';

const marking = { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'], originatorControl: [] };
const head = {
  state: 'open',
  conclusion: null,
  marking,
  agency: 'INT',
  createdBy: 'Ingrid Valmor',
  createdAt: '2031-05-01T08:00:00.000Z',
  version: 1,
};

/** Customs, asked for an element. */
export function aTasking(changes: Partial<Record<keyof TaskingCard, unknown>> = {}): TaskingCard {
  return {
    id: 'tasking',
    to: 'CUS',
    from: 'INT',
    deadline: '2031-05-25T18:00:00.000Z',
    standing: 'asked',
    reason: null,
    askedBy: 'Ingrid Valmor',
    askedAt: '2031-05-02T08:00:00.000Z',
    version: 1,
    may: [],
    ...changes,
  } as TaskingCard;
}

/** An open element that nothing answers. */
export function anElement(changes: Partial<Record<keyof EeiCard, unknown>> = {}): EeiCard {
  return {
    ...head,
    id: 'eei',
    pirId: 'pir',
    text: 'Who took the crates?',
    indicators: null,
    answers: { full: 0, partial: 0, marking: null },
    taskings: [],
    may: { change: false, move: [], task: false, link: true },
    ...changes,
  } as EeiCard;
}

/** A question with its elements. */
export function aQuestion(eeis: EeiCard[], changes: Partial<Record<keyof PirCard, unknown>> = {}): PirCard {
  return {
    ...head,
    id: 'pir',
    text: 'What are the goods for?',
    why: '',
    decision: '',
    priority: 'routine',
    latestAt: '2031-06-05T18:00:00.000Z',
    isPastValue: false,
    coverage: { elements: eeis.length, covered: 0, partly: 0, share: null },
    eeis,
    may: { change: false, move: [], addEei: false },
    ...changes,
  } as PirCard;
}

/** The cell as far as requirements need it. */
export function aRequirementCell(): CellDesk {
  return {
    id: '01c60000-0000-7000-8000-0000000000cc',
    levels: ['OFFICIAL', 'RESTRICTED'],
    asOf: '2031-05-20T18:00:00.000Z',
    agencies: ['CUS', 'POL'].map((code) => ({ code, names: { en: `Agency ${code}` } })),
    me: { agency: 'CUS' },
  } as unknown as CellDesk;
}
