import { z } from 'zod';
import {
  DraftEntry,
  DraftPart,
  Inject,
  Key,
  mselFaults,
  mselFields,
  noiseTopics,
  packEvents,
  PackLanguage,
  PackState,
  Words,
  type MselFaultCode,
  type MselField,
  type MselMapping,
} from '@workbench/domain';
import { DatasetFault, DatasetImport } from './datasets.contract';
import { endpoint } from './endpoint';
import { FaultValues } from './row-faults';

/** A draft of an exercise pack as a list shows it. */
export const PackDraftRow = z.object({
  id: z.string(),
  name: Words,
  /** As its manifest says it, such as `1.0.0`. */
  packVersion: z.string(),
  state: PackState,
  /** Names of its authors. */
  authors: z.array(z.string()),
  /** When something in it was written last, or its state changed. */
  changedAt: z.string(),
  /** What it became when it was locked. */
  datasetId: z.string().nullable(),
});
export type PackDraftRow = z.infer<typeof PackDraftRow>;

/** What may be done to a draft in its state, to lead it to another. */
export const PackEvent = z.enum(packEvents);

/** A draft with what its editor needs besides the records. */
export const PackDraftDetail = PackDraftRow.extend({
  /** A change of state is based on it. */
  version: z.number().int(),
  personId: z.string(),
  people: z.array(z.object({ personId: z.string(), displayName: z.string() })),
  /** Moments of the exercise clock, from the manifest. */
  startsAt: z.string(),
  endsAt: z.string(),
  languages: z.array(PackLanguage),
  /** Who led it to its state, when, and what they said of it. */
  stateBy: z.string(),
  stateAt: z.string(),
  stateReason: z.string().nullable(),
  /** Why it was approved by its only author; null where somebody else looked at it. */
  aloneReason: z.string().nullable(),
  /** Keys of the records of each part in their order, and of the moves. */
  keys: z.record(z.string(), z.array(z.string())),
  may: z.object({
    write: z.boolean(),
    lead: z.array(PackEvent),
    /** Whether an approval by the reader would be one by the only author, with a reason. */
    approveAlone: z.boolean(),
  }),
});
export type PackDraftDetail = z.infer<typeof PackDraftDetail>;

/** One record of a draft, as it stands. */
export const PackRecordCard = z.object({
  id: z.string(),
  part: DraftPart,
  /** By what it is known in its part: key, code, serial, item or file. */
  key: z.string(),
  /** As its part has it. */
  content: z.record(z.string(), z.unknown()),
  /** A change is based on it. */
  version: z.number().int(),
  editedBy: z.string(),
  editedAt: z.string(),
  isRemoved: z.boolean(),
});
export type PackRecordCard = z.infer<typeof PackRecordCard>;

/** Something that an author should mend, with the record that it is about where there is one. */
export const DraftFault = DatasetFault.extend({ part: DraftPart.nullable(), recordId: z.string().nullable() });
export type DraftFault = z.infer<typeof DraftFault>;

/** Which column of a table holds which field of an inject. */
export const MselColumns = z.object(
  Object.fromEntries(mselFields.map((field) => [field, z.string().max(300).nullable()])),
) as unknown as z.ZodType<MselMapping, MselMapping>;

/** Something wrong with a row of a table of injects. */
export const MselRowFault = z.object({
  line: z.number().int(),
  field: z.enum(mselFields as unknown as [MselField, ...MselField[]]),
  code: z.enum(Object.keys(mselFaults) as [MselFaultCode, ...MselFaultCode[]]),
  values: FaultValues,
});
export type MselRowFault = z.infer<typeof MselRowFault>;

/** What a table of injects holds, and what became of it. */
export const MselTableRead = z.object({
  /** Heads of its columns, in their order. */
  columns: z.array(z.string()),
  /** As it was asked for, or guessed from the heads. */
  mapping: MselColumns,
  injects: z.array(Inject),
  faults: z.array(MselRowFault),
  /** Of the injects, how many the draft has by their serial already. */
  known: z.number().int(),
  /** Whether they were written into the draft. */
  isTaken: z.boolean(),
});
export type MselTableRead = z.infer<typeof MselTableRead>;

/** What came of opening a draft: its id, or why there is none, and what of the pack could not be read. */
export const PackDraftOpened = z.object({
  id: z.string().nullable(),
  /** Why the archive could not be taken at all, as an English sentence. */
  problem: z.string().nullable(),
  /** What was left out because it could not be read, at most 500. */
  faults: z.array(DatasetFault),
});
export type PackDraftOpened = z.infer<typeof PackDraftOpened>;

const OneDraft = z.object({ packDraftId: z.uuid() });
const OneRecord = OneDraft.extend({ packRecordId: z.uuid() });
const done = z.object({ done: z.literal(true) });

export const listPackDrafts = endpoint({
  name: 'listPackDrafts',
  method: 'GET',
  path: '/api/pack-drafts',
  summary: "Drafts of packs that one is an author of, the one that changed last first; others' are not there.",
  caller: 'person',
  answer: z.object({ rows: z.array(PackDraftRow), may: z.object({ open: z.boolean() }) }),
  errors: [],
});

export const openPackDraft = endpoint({
  name: 'openPackDraft',
  method: 'POST',
  path: '/api/pack-drafts',
  summary: 'Begin to write a pack as its first author: from nothing, from a dataset that one imported oneself, or from an archive.',
  caller: 'person',
  write: 'create',
  body: z.discriminatedUnion('from', [
    z.object({ from: z.literal('blank'), name: z.string().trim().min(1).max(200), key: Key }),
    z.object({ from: z.literal('dataset'), datasetId: z.uuid() }),
    /** The archive in base64, at most 16 MiB. */
    z.object({ from: z.literal('archive'), content: z.base64().min(1).max(22_400_000) }),
  ]),
  answer: PackDraftOpened,
  errors: ['not_found', 'not_allowed'],
});

export const readPackDraft = endpoint({
  name: 'readPackDraft',
  method: 'GET',
  path: '/api/pack-drafts/:packDraftId',
  summary: 'A draft with its state, its authors and the keys of its records.',
  caller: 'person',
  params: OneDraft,
  answer: PackDraftDetail,
  errors: ['not_found'],
});

export const listPackRecords = endpoint({
  name: 'listPackRecords',
  method: 'GET',
  path: '/api/pack-drafts/:packDraftId/parts/:part',
  summary: 'The records of one part of a draft in their order, with the fifty that were taken out last.',
  caller: 'person',
  params: OneDraft.extend({ part: DraftPart }),
  answer: z.object({ rows: z.array(PackRecordCard) }),
  errors: ['not_found'],
});

export const addPackRecord = endpoint({
  name: 'addPackRecord',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/records',
  summary: 'Write another record into a part of a draft.',
  caller: 'person',
  write: 'create',
  params: OneDraft,
  body: DraftEntry,
  answer: PackRecordCard,
  errors: ['not_found', 'not_in_this_state'],
});

export const changePackRecord = endpoint({
  name: 'changePackRecord',
  method: 'PUT',
  path: '/api/pack-drafts/:packDraftId/records/:packRecordId',
  summary: 'Change a record of a draft.',
  caller: 'person',
  write: 'change',
  params: OneRecord,
  body: DraftEntry,
  answer: PackRecordCard,
  errors: ['not_found', 'version_conflict', 'not_in_this_state'],
});

export const removePackRecord = endpoint({
  name: 'removePackRecord',
  method: 'DELETE',
  path: '/api/pack-drafts/:packDraftId/records/:packRecordId',
  summary: 'Take a record out of a draft; it can be put back. The manifest stays.',
  caller: 'person',
  write: 'change',
  params: OneRecord,
  answer: PackRecordCard,
  errors: ['not_found', 'version_conflict', 'not_in_this_state'],
});

export const changePackRecords = endpoint({
  name: 'changePackRecords',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/changes',
  summary: 'Change, take out or put back several records of a draft in one step: all of them, or none when one was changed meanwhile.',
  caller: 'person',
  write: 'create',
  params: OneDraft,
  body: z.object({
    changes: z
      .array(
        z.object({
          id: z.uuid(),
          /** The version that the change is based on. */
          version: z.number().int().min(1),
          /** What it holds afterwards; null takes it out. */
          content: z.record(z.string(), z.unknown()).nullable(),
        }),
      )
      .min(1)
      .max(3000),
  }),
  answer: z.object({ rows: z.array(PackRecordCard) }),
  errors: ['not_found', 'version_conflict', 'not_in_this_state'],
});

export const leadPackDraft = endpoint({
  name: 'leadPackDraft',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/state',
  summary: 'Submit a draft, return it, or approve it; whoever submitted it leaves the approval to another author where there is one.',
  caller: 'person',
  write: 'change',
  params: OneDraft,
  body: z.object({ event: z.enum(['submit', 'return', 'approve']), reason: z.string().trim().max(1000).default('') }),
  answer: PackDraftDetail,
  errors: ['not_found', 'version_conflict', 'not_in_this_state', 'own_pack', 'pack_reason_missing'],
});

export const lockPackDraft = endpoint({
  name: 'lockPackDraft',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/lock',
  summary: 'Make a dataset of an approved draft, after which it never changes. It is checked as an imported pack is.',
  caller: 'person',
  write: 'change',
  params: OneDraft,
  body: z.object({
    /** Lock it although something in it should be mended, as long as it can be played. */
    acceptFaults: z.boolean(),
  }),
  answer: DatasetImport,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'not_in_this_state'],
});

export const addPackAuthor = endpoint({
  name: 'addPackAuthor',
  method: 'PUT',
  path: '/api/pack-drafts/:packDraftId/authors',
  summary: 'Let another instructor write the pack, the sealed key included.',
  caller: 'person',
  write: 'create',
  params: OneDraft,
  body: z.object({ email: z.email().max(254).toLowerCase() }),
  answer: done,
  errors: ['not_found', 'not_in_this_state', 'person_not_known'],
});

export const removePackAuthor = endpoint({
  name: 'removePackAuthor',
  method: 'DELETE',
  path: '/api/pack-drafts/:packDraftId/authors/:personId',
  summary: 'Take another author from a draft; what they wrote stays.',
  caller: 'person',
  write: 'create',
  params: OneDraft.extend({ personId: z.uuid() }),
  answer: done,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

export const lintPackDraft = endpoint({
  name: 'lintPackDraft',
  method: 'GET',
  path: '/api/pack-drafts/:packDraftId/faults',
  summary: 'What an author should mend in a draft before it is played, at most 500, each with its record.',
  caller: 'person',
  params: OneDraft,
  answer: z.object({ faults: z.array(DraftFault), faultCount: z.number().int() }),
  errors: ['not_found'],
});

export const readMselTable = endpoint({
  name: 'readMselTable',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/msel',
  summary: 'Read a table of injects by its columns, and write them into the draft when that is wanted and no row has a fault.',
  caller: 'person',
  write: 'create',
  params: OneDraft,
  body: z.object({
    /** A file of comma-separated values as text, or a workbook in base64. */
    content: z.string().min(1).max(4_000_000),
    format: z.enum(['text', 'workbook']).default('text'),
    /** Null to guess it from the heads of the columns. */
    mapping: MselColumns.nullable(),
    /** Write them: an inject whose serial is there already is changed, others are added. */
    take: z.boolean(),
  }),
  answer: MselTableRead,
  errors: [
    'not_found',
    'not_in_this_state',
    'import_unreadable',
    'document_unreadable',
    'document_without_text',
    'file_encrypted',
    'file_has_macros',
    'file_kind_refused',
    'file_unsafe',
  ],
});

export const addNoise = endpoint({
  name: 'addNoise',
  method: 'POST',
  path: '/api/pack-drafts/:packDraftId/noise',
  summary: 'Add background items to a draft, the same for the same seed, without a name of its sealed key.',
  caller: 'person',
  write: 'create',
  params: OneDraft,
  body: z.object({
    seed: z.number().int().min(0).max(2_147_483_647),
    perDay: z.number().int().min(1).max(200),
    agencies: z.array(z.string().max(20)).min(1).max(40),
    languages: z.array(PackLanguage).min(1).max(4),
    topics: z
      .array(z.enum(noiseTopics as unknown as [(typeof noiseTopics)[number], ...(typeof noiseTopics)[number][]]))
      .min(1)
      .max(10),
  }),
  answer: z.object({ rows: z.array(z.object({ id: z.string(), version: z.number().int() })) }),
  errors: ['not_found', 'not_in_this_state', 'noise_too_much'],
});

/** Path from which a draft is downloaded as an archive, in the form in which packs are imported. */
export const packDraftZipPath = '/api/pack-drafts/:packDraftId/pack.zip';
/** Path from which the injects of a draft are downloaded as a table. */
export const packDraftMselPath = '/api/pack-drafts/:packDraftId/msel.csv';
