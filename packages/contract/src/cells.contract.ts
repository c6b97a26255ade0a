import { z } from 'zod';
import { AgencyCode, CompartmentCode, Role } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** A cell in the list one may enter. */
export const CellSummary = z.object({ id: z.string(), name: z.string(), dataset: z.string(), role: Role, agency: AgencyCode });
export type CellSummary = z.infer<typeof CellSummary>;

/** A stretch over which the exercise clock of a cell runs at one rate; what the numbers mean stands at `ClockSegment` of the domain. */
export const ClockStretch = z.object({
  /** Milliseconds since 1970, by the clock on the wall. */
  real: z.number().int(),
  /** The same moment on the exercise clock. */
  scenario: z.number().int(),
  /** Hundredths of a millisecond. */
  carried: z.number().int(),
  /** Hundredths of exercise time to real time. */
  rate: z.number().int(),
});
export type ClockStretch = z.infer<typeof ClockStretch>;

/** Everything a screen needs to know about the cell it works in, and about the reader's own place in it. */
export const CellDesk = z.object({
  id: z.string(),
  name: z.string(),
  dataset: z.string(),
  /** Words of the exercise banner, in the dataset's language. */
  banner: z.string(),
  /** Names of the marking levels, lowest first; a marking's `level` is an index into this. */
  levels: z.array(z.string()),
  gradingScheme: z.enum(['admiralty', 'europol4x4', 'uk3x5x2']),
  yardstick: z.enum(['phia', 'icd203']),
  /** Where the exercise clock stands. */
  asOf: z.string(),
  /** How it goes on; null in a cell that is not played in a run, where it stands. */
  clock: z
    .object({
      /** Exercise time to real time, 0 in a pause. */
      rate: z.number(),
      /** All stretches so far, by which any earlier moment is told on the exercise clock. */
      stretches: z.array(ClockStretch),
    })
    .nullable(),
  /** The run in which the cell is a syndicate, for the staff of that run. */
  runId: z.string().nullable(),
  agencies: z.array(z.object({ code: AgencyCode, names: z.record(z.string(), z.string()) })),
  /** Only the compartments that the reader holds. */
  compartments: z.array(z.object({ code: CompartmentCode, name: z.string() })),
  members: z.array(z.object({ personId: z.string(), displayName: z.string(), role: Role, agency: AgencyCode })),
  me: z.object({
    personId: z.string(),
    role: Role,
    agency: AgencyCode,
    clearance: z.number().int(),
    compartments: z.array(CompartmentCode),
  }),
});
export type CellDesk = z.infer<typeof CellDesk>;

export const listCells = endpoint({
  name: 'listCells',
  method: 'GET',
  path: '/api/cells',
  summary: 'The cells that the signed-in person is a member of.',
  caller: 'person',
  answer: z.object({ rows: z.array(CellSummary) }),
  errors: [],
});

export const readCell = endpoint({
  name: 'readCell',
  method: 'GET',
  path: '/api/cells/:cellId',
  summary: "The cell, its agencies and members, and the reader's own place in it.",
  caller: 'member',
  params: InCell,
  answer: CellDesk,
  errors: ['not_found'],
});

export const setClock = endpoint({
  name: 'setClock',
  method: 'PUT',
  path: '/api/cells/:cellId/clock',
  summary: 'Set the exercise clock forwards, as instructor. From their day on, time-limited markings lose their level.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ asOf: z.iso.datetime({ offset: true }), reason: z.string().trim().min(1).max(1000) }),
  answer: z.object({ asOf: z.string() }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'clock_backwards'],
});
