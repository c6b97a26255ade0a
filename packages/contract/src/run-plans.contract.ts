import { z } from 'zod';
import { endpoint } from './endpoint';
import { NewLink } from './people.contract';
import { InCell } from './query';
import { RunDuty } from './runs.contract';
import { ScreenLanguage } from './session.contract';

/** Who sits where in a syndicate. Somebody without an account gets one, and a link. */
const PlannedSeat = z.object({
  seat: z.string().min(1).max(80),
  email: z.email().max(200).toLowerCase(),
  displayName: z.string().trim().min(1).max(120),
  language: ScreenLanguage,
});

const PlannedRun = z.object({
  name: z.string().trim().min(1).max(120),
  syndicates: z
    .array(z.object({ name: z.string().trim().min(1).max(60), seats: z.array(PlannedSeat).max(60) }))
    .min(1)
    .max(20),
  /** Besides whoever plans, who is a controller. */
  staff: z.array(z.object({ email: z.email().max(200).toLowerCase(), duty: RunDuty })).max(40),
});

const Planned = z.object({
  runId: z.string(),
  /** Links of those who have no account yet, to be handed over. */
  links: z.array(z.object({ syndicate: z.string(), displayName: z.string(), email: z.string(), link: NewLink })),
  /** E-mails of staff whom nobody has, or, for a controller, who is no instructor anywhere. */
  unknownStaff: z.array(z.string()),
});

export const planRun = endpoint({
  name: 'planRun',
  method: 'POST',
  path: '/api/runs',
  summary: 'Plan a run of a dataset: a cell for each syndicate, with its people. The clocks stand at the start.',
  caller: 'person',
  write: 'create',
  body: z.object({ datasetId: z.uuid(), ...PlannedRun.shape }),
  answer: Planned,
  errors: ['not_found', 'not_allowed', 'already_there', 'roster_invalid'],
});

export const forkRun = endpoint({
  name: 'forkRun',
  method: 'POST',
  path: '/api/runs/:runId/fork',
  summary:
    'Plan another run of the same dataset that begins where a syndicate stood at a moment of its clock, with what had reached its agencies by then. Players’ own work does not come along, and the run itself does not change.',
  caller: 'person',
  write: 'create',
  params: z.object({ runId: z.uuid() }),
  body: z.object({
    cellId: z.uuid(),
    /** Moment of the exercise clock at which that syndicate stood. */
    at: z.iso.datetime({ offset: true }),
    ...PlannedRun.shape,
  }),
  answer: Planned,
  errors: ['not_found', 'not_allowed', 'already_there', 'roster_invalid'],
});

/** What a run begins with when it is forked from a syndicate at a moment of its clock. Injects are named by their serials. */
export const ForkStand = z.object({
  runId: z.string(),
  /** First and last moment at which the clock stood. */
  from: z.string(),
  until: z.string(),
  at: z.string(),
  /** How many items of the dataset had reached their agencies. */
  items: z.number().int(),
  /** How many messages had come to agencies, those that were withdrawn included. */
  messages: z.number().int(),
  /** How many messages had come to one person alone; they come along for those who have a seat again. */
  toOnePerson: z.number().int(),
  released: z.array(z.string()),
  held: z.array(z.string()),
  skipped: z.array(z.string()),
  withdrawn: z.array(z.string()),
  /** Keys of expected actions that were seen to be done. */
  done: z.array(z.string()),
});
export type ForkStand = z.infer<typeof ForkStand>;

export const readForkStand = endpoint({
  name: 'readForkStand',
  method: 'GET',
  path: '/api/cells/:cellId/fork-stand',
  summary:
    'What a run begins with when it is forked from this syndicate at a moment of its clock, in numbers; where it stands, when none is given.',
  caller: 'member',
  params: InCell,
  query: z.object({ at: z.iso.datetime({ offset: true }).optional() }),
  answer: ForkStand,
  errors: ['not_found', 'not_allowed'],
});
