import { z } from 'zod';
import { Role, type PackFaultCode, packFaults, PackLanguage, Words } from '@workbench/domain';
import { endpoint } from './endpoint';
import { FaultValues } from './row-faults';

/** A dataset as the list shows it. */
export const DatasetRow = z.object({
  id: z.string(),
  /** Key of the pack, the same in all its versions. */
  packId: z.string(),
  version: z.string(),
  name: Words,
  summary: Words,
  languages: z.array(PackLanguage),
  /** Moments of the exercise clock. */
  startsAt: z.string(),
  endsAt: z.string(),
  /** Exercise time to real time. */
  suggestedRate: z.number(),
  /** How long players are at it, in real minutes. */
  realMinutes: z.number().int(),
  /** SHA-256 of its files, in hexadecimal. */
  checksum: z.string(),
  importedAt: z.string(),
});
export type DatasetRow = z.infer<typeof DatasetRow>;

/** A place in the cell of a syndicate, to be filled. */
export const DatasetSeat = z.object({
  key: z.string(),
  /** Who sits there in the story. */
  name: z.string(),
  role: Role,
  agency: z.string(),
  clearance: z.number().int(),
  compartments: z.array(z.string()),
  language: PackLanguage,
});
export type DatasetSeat = z.infer<typeof DatasetSeat>;

/** A dataset with what somebody needs to know who plans a run of it. */
export const DatasetDetail = DatasetRow.extend({
  levels: z.array(z.string()),
  agencies: z.array(z.object({ code: z.string(), names: Words })),
  /** Seats of players, mentors and rights officers; controllers and observers are named for the whole run. */
  seats: z.array(DatasetSeat),
  items: z.number().int(),
  injects: z.number().int(),
  objectives: z.number().int(),
});
export type DatasetDetail = z.infer<typeof DatasetDetail>;

/** Something wrong with a pack: what, where, and the values that its sentence names. */
export const DatasetFault = z.object({
  code: z.enum(Object.keys(packFaults) as [PackFaultCode, ...PackFaultCode[]]),
  file: z.string(),
  /** What it is about within the file; empty for a whole file. */
  key: z.string(),
  values: FaultValues,
});
export type DatasetFault = z.infer<typeof DatasetFault>;

/** What became of a pack that was handed in: the dataset, or why there is none. */
export const DatasetImport = z.object({
  dataset: DatasetRow.nullable(),
  /** Why the archive could not be taken at all, as an English sentence; null when it was read. */
  problem: z.string().nullable(),
  /** What an author should mend, at most 500. */
  faults: z.array(DatasetFault),
  /** All of them. */
  faultCount: z.number().int(),
});
export type DatasetImport = z.infer<typeof DatasetImport>;

const OneDataset = z.object({ datasetId: z.uuid() });

export const listDatasets = endpoint({
  name: 'listDatasets',
  method: 'GET',
  path: '/api/datasets',
  summary: "Datasets that one imported oneself or helps to play, the newest first; others' are not there.",
  caller: 'person',
  answer: z.object({ rows: z.array(DatasetRow), may: z.object({ import: z.boolean() }) }),
  errors: [],
});

export const readDataset = endpoint({
  name: 'readDataset',
  method: 'GET',
  path: '/api/datasets/:datasetId',
  summary: 'A dataset with its agencies and seats. Its sealed key is not part of it.',
  caller: 'person',
  params: OneDataset,
  answer: DatasetDetail,
  errors: ['not_found'],
});

export const importDataset = endpoint({
  name: 'importDataset',
  method: 'POST',
  path: '/api/datasets',
  summary: 'Hand in a pack as an archive (zip). It is checked, and taken when nothing in it is wrong, or when faults are accepted.',
  caller: 'person',
  write: 'create',
  body: z.object({
    /** The archive in base64, at most 16 MiB. */
    content: z.base64().min(1).max(22_400_000),
    /** Take it although something in it should be mended, as long as it can be read. */
    acceptFaults: z.boolean(),
  }),
  answer: DatasetImport,
  errors: ['not_allowed'],
});
