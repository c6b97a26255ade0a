import { z } from 'zod';
import { InjectKind, InjectMethod, Words } from '@workbench/domain';
import { endpoint } from './endpoint';

/** Planned, its clocks going, or over. */
export const RunState = z.enum(['planned', 'running', 'ended']);
export type RunState = z.infer<typeof RunState>;

/** What somebody of the staff does: conducts, or watches. */
export const RunDuty = z.enum(['controller', 'observer']);
export type RunDuty = z.infer<typeof RunDuty>;

/** A run as the list shows it. */
export const RunRow = z.object({
  id: z.string(),
  name: z.string(),
  dataset: z.object({ id: z.string(), name: Words, version: z.string() }),
  state: RunState,
  /** Counts changes of its state. */
  version: z.number().int(),
  syndicates: z.number().int(),
  duty: RunDuty,
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type RunRow = z.infer<typeof RunRow>;

/** Exercise clock of a syndicate at the moment of the answer. */
export const ClockStand = z.object({
  /** Where it stands. */
  at: z.string(),
  /** Exercise time to real time; 0 is a pause. */
  rate: z.number(),
  /** How many stretches it has; a change of rate or a jump adds one. */
  segments: z.number().int(),
});
export type ClockStand = z.infer<typeof ClockStand>;

/** How an inject stands in one syndicate. `due`: its moment has come and it is on its way. */
export const InjectStand = z.object({
  key: z.string(),
  state: z.enum(['planned', 'due', 'held', 'released', 'skipped', 'withdrawn']),
  /** Moment of the exercise clock from which it is due; null while that is open. */
  dueAt: z.string().nullable(),
  /** When the last thing was done to it, on the exercise clock; null before. */
  at: z.string().nullable(),
  reason: z.string().nullable(),
});
export type InjectStand = z.infer<typeof InjectStand>;

/** One syndicate as exercise control sees it. */
export const SyndicateCard = z.object({
  cellId: z.string(),
  name: z.string(),
  clock: ClockStand,
  injects: z.array(InjectStand),
  /** Keys of the expected actions that were seen to be done. */
  done: z.array(z.string()),
  /** How far what is due lies back on the exercise clock and was not delivered, in seconds; 0 when nothing waits. */
  lagSeconds: z.number().int(),
  /** How many items of the dataset have reached their agencies; null for observers. */
  delivered: z.number().int().nullable(),
  people: z.array(z.object({ personId: z.string(), displayName: z.string(), agency: z.string() })),
});
export type SyndicateCard = z.infer<typeof SyndicateCard>;

/** Where a run goes on from: a syndicate of another run, at a moment of the exercise clock. */
export const ForkSource = z.object({ runId: z.string(), name: z.string(), syndicate: z.string(), at: z.string() });
export type ForkSource = z.infer<typeof ForkSource>;

/** A run as its console shows it. */
export const RunDetail = RunRow.extend({
  suggestedRate: z.number(),
  /** Null for a run that begins at the start, and for whoever does not see the run that it goes on from. */
  forkedFrom: ForkSource.nullable(),
  /** Moments of the exercise clock. */
  startsAt: z.string(),
  endsAt: z.string(),
  cards: z.array(SyndicateCard),
  may: z.object({ control: z.boolean(), note: z.boolean() }),
});
export type RunDetail = z.infer<typeof RunDetail>;

/** An inject as the dataset says it. */
export const InjectCard = z.object({
  key: z.string(),
  /** Minutes from the start, on the exercise clock. */
  offset: z.number(),
  move: z.string(),
  kind: InjectKind,
  from: z.string(),
  to: z.array(z.string()),
  method: InjectMethod,
  type: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.string(),
  items: z.array(z.string()),
  expects: z.array(z.string()),
  objectives: z.array(z.string()),
  notes: z.string(),
  /** Own columns of its list. */
  own: z.array(z.object({ name: z.string(), value: z.string() })),
  /** When it falls due, in the words of the table of injects. */
  when: z.string(),
});
export type InjectCard = z.infer<typeof InjectCard>;

/** Everything that the dataset of a run says to its staff, without the sealed key. */
export const RunScript = z.object({
  injects: z.array(InjectCard),
  moves: z.array(z.object({ key: z.string(), name: Words })),
  agencies: z.array(z.object({ code: z.string(), names: Words })),
  personas: z.array(z.object({ key: z.string(), name: z.string(), office: Words })),
  objectives: z.array(z.object({ key: z.string(), text: Words })),
  actions: z.array(z.object({ key: z.string(), text: Words, agency: z.string(), within: z.number() })),
});
export type RunScript = z.infer<typeof RunScript>;

const OneRun = z.object({ runId: z.uuid() });
/** Which syndicates something is done to, all at the same moment. */
const cellIds = z.array(z.uuid()).min(1).max(20);
const reason = z.string().trim().min(1).max(1000);

export const listRuns = endpoint({
  name: 'listRuns',
  method: 'GET',
  path: '/api/runs',
  summary: 'Runs that one conducts or watches, the newest first.',
  caller: 'person',
  answer: z.object({ rows: z.array(RunRow), may: z.object({ plan: z.boolean() }) }),
  errors: [],
});

export const readRun = endpoint({
  name: 'readRun',
  method: 'GET',
  path: '/api/runs/:runId',
  summary: 'A run with its syndicates side by side: clocks, injects, what is due and how late it is.',
  caller: 'person',
  params: OneRun,
  answer: RunDetail,
  errors: ['not_found'],
});

export const readRunScript = endpoint({
  name: 'readRunScript',
  method: 'GET',
  path: '/api/runs/:runId/script',
  summary: 'Injects, personas, objectives and expected actions of the dataset of a run.',
  caller: 'person',
  params: OneRun,
  answer: RunScript,
  errors: ['not_found'],
});

export const startRun = endpoint({
  name: 'startRun',
  method: 'POST',
  path: '/api/runs/:runId/start',
  summary: 'Start the clocks of all syndicates at the same moment.',
  caller: 'person',
  write: 'change',
  params: OneRun,
  body: z.object({ rate: z.number().min(0.25).max(60) }),
  answer: RunDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const endRun = endpoint({
  name: 'endRun',
  method: 'POST',
  path: '/api/runs/:runId/end',
  summary: 'End a run: the clocks stop for good, and nothing more is released.',
  caller: 'person',
  write: 'change',
  params: OneRun,
  answer: RunDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const changeClocks = endpoint({
  name: 'changeClocks',
  method: 'POST',
  path: '/api/runs/:runId/clocks',
  summary: 'Change the clocks of some syndicates at the same moment: another rate, a jump forward, or on to the next inject.',
  caller: 'person',
  write: 'create',
  params: OneRun,
  body: z.object({
    cellIds,
    change: z.discriminatedUnion('kind', [
      /** Exercise time to real time, in steps of a hundredth; 0 pauses. */
      z.object({ kind: z.literal('rate'), rate: z.union([z.literal(0), z.number().min(0.25).max(60)]) }),
      z.object({ kind: z.literal('jump'), to: z.iso.datetime({ offset: true }) }),
      /** To the first moment at which an inject falls due in any of them. */
      z.object({ kind: z.literal('next_inject') }),
    ]),
  }),
  answer: RunDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'clock_backwards', 'nothing_due'],
});

/** What exercise control does to an inject. */
export const InjectStep = z.enum(['hold', 'let_go', 'release', 'skip', 'take_up', 'withdraw']);
export type InjectStep = z.infer<typeof InjectStep>;

export const stepInject = endpoint({
  name: 'stepInject',
  method: 'POST',
  path: '/api/runs/:runId/injects/:injectKey/steps',
  summary: 'Hold, let go, release, skip, take up again or withdraw an inject in some syndicates. Each releases it once at most.',
  caller: 'person',
  write: 'create',
  params: OneRun.extend({ injectKey: z.string().min(1).max(20) }),
  body: z
    .object({
      cellIds,
      step: InjectStep,
      /** Why; told to its recipients when it is withdrawn, and asked for then. */
      reason: reason.optional(),
    })
    .refine(({ step, reason: why }) => step !== 'withdraw' || why !== undefined, { path: ['reason'], error: 'is needed to withdraw' }),
  answer: RunDetail,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

export const noteAction = endpoint({
  name: 'noteAction',
  method: 'PUT',
  path: '/api/runs/:runId/actions/:actionKey',
  summary: 'Note that an expected action was done in a syndicate, or take that back.',
  caller: 'person',
  write: 'create',
  params: OneRun.extend({ actionKey: z.string().min(1).max(80) }),
  body: z.object({ cellId: z.uuid(), isDone: z.boolean() }),
  answer: RunDetail,
  errors: ['not_found', 'not_allowed'],
});

export const sendMessage = endpoint({
  name: 'sendMessage',
  method: 'POST',
  path: '/api/runs/:runId/messages',
  summary: 'Say something to agencies or one person of some syndicates, as a persona.',
  caller: 'person',
  write: 'create',
  params: OneRun,
  body: z.object({
    cellIds,
    /** Key of the persona. */
    from: z.string().min(1).max(80),
    to: z.union([z.object({ agencies: z.array(z.string()).min(1).max(40) }), z.object({ personId: z.uuid() })]),
    method: InjectMethod,
    subject: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(20_000),
    language: z.string().regex(/^[a-z]{2,3}$/),
  }),
  answer: z.object({ sent: z.number().int() }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

/** What somebody of the staff noted. */
export const ObserverNote = z.object({
  id: z.string(),
  cellId: z.string(),
  syndicate: z.string(),
  /** Key of an objective of the dataset, or of none. */
  objective: z.string().nullable(),
  text: z.string(),
  /** On the exercise clock of the syndicate. */
  atScenario: z.string(),
  atReal: z.string(),
  by: z.string(),
});
export type ObserverNote = z.infer<typeof ObserverNote>;

export const listNotes = endpoint({
  name: 'listNotes',
  method: 'GET',
  path: '/api/runs/:runId/notes',
  summary: "What was observed, the newest first: a controller reads all notes, an observer one's own.",
  caller: 'person',
  params: OneRun,
  answer: z.object({ rows: z.array(ObserverNote) }),
  errors: ['not_found'],
});

export const writeNote = endpoint({
  name: 'writeNote',
  method: 'POST',
  path: '/api/runs/:runId/notes',
  summary: 'Note what was seen in a syndicate, by both clocks, perhaps towards an objective.',
  caller: 'person',
  write: 'create',
  params: OneRun,
  body: z.object({ cellId: z.uuid(), objective: z.string().max(80).nullable(), text: z.string().trim().min(1).max(4000) }),
  answer: ObserverNote,
  errors: ['not_found', 'not_allowed'],
});
