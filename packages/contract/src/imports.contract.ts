import { z } from 'zod';
import { AgencyCode, CompartmentCode, ItemKind, ObjectFault, Purpose, TlpLabel } from '@workbench/domain';
import { endpoint } from './endpoint';
import { LanguageCode, MarkingChoice } from './items.contract';
import { InCell } from './query';
import { FaultValues, RowFault } from './row-faults';

/** Kinds of file that can be imported: comma- or semicolon-separated values, one JSON object a line, plain text. */
export const ImportFormat = z.enum(['csv', 'jsonl', 'text']);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** Which columns of a file fill which field of an item; text and title may be put together from several columns. */
export const ImportMapping = z.object({
  id: z.string().nullable(),
  title: z.array(z.string()),
  text: z.array(z.string()).min(1),
  reportedAt: z.string().nullable(),
  kind: z.string().nullable(),
  language: z.string().nullable(),
  reference: z.string().nullable(),
  sourceDescriptor: z.string().nullable(),
  /** Dates such as 4/9/2031 have the month first; otherwise the day. */
  isMonthFirst: z.boolean().optional(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

const file = {
  fileName: z.string().max(255),
  content: z.string().min(1).max(30_000_000),
};

/**
 * Which rows or objects of the file this request brings in, so that a long import goes in piece by piece, can be stopped, and goes on
 * when it is repeated; without it all.
 */
export const ImportPart = z.object({ from: z.number().int().min(0).max(10_000_000), count: z.number().int().min(1).max(5000) });
export type ImportPart = z.infer<typeof ImportPart>;

/** What fills a field that a row leaves empty. */
export const ImportDefaults = z.object({
  kind: ItemKind,
  language: LanguageCode.nullable(),
  reportedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ImportDefaults = z.infer<typeof ImportDefaults>;

/** A row that was refused: where it is and how to mend it. */
export const RefusedRow = z.object({
  line: z.number().int(),
  field: z.string(),
  fault: RowFault,
  values: FaultValues,
  /** The fault as an English sentence. */
  reason: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

/** Formats whose objects become items, entities and claims: STIX 2.0 and 2.1, events of MISP, UCDP GED, points of GeoJSON. */
export const ObjectFormat = z.enum(['stix', 'misp', 'ucdp', 'geojson']);
export type ObjectFormat = z.infer<typeof ObjectFormat>;

/** An object that was refused: where it stands in the file and why. */
export const RefusedObject = z.object({
  where: z.string(),
  fault: ObjectFault,
  values: FaultValues,
  /** The fault as an English sentence. */
  reason: z.string(),
});
export type RefusedObject = z.infer<typeof RefusedObject>;

const RowPreview = z.object({
  sort: z.literal('rows'),
  format: ImportFormat,
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string())),
  rowCount: z.number().int(),
  mapping: ImportMapping,
  isRemembered: z.boolean(),
  /** Columns that hold dates, by name: how they are written, and what the first will be read as. */
  dates: z.record(
    z.string(),
    z.object({
      pattern: z.enum(['iso', 'epoch', 'day_first', 'month_first', 'words']),
      first: z.array(z.object({ written: z.string(), day: z.string() })),
      isAmbiguous: z.boolean(),
      unread: z.number().int(),
    }),
  ),
});

const ObjectPreview = z.object({
  sort: z.literal('objects'),
  format: ObjectFormat,
  objectCount: z.number().int(),
  /** How many of each type the file holds, most first. */
  types: z.array(z.object({ type: z.string(), count: z.number().int(), tlp: TlpLabel.nullable() })),
  /** The first objects: what they are called and their label. */
  first: z.array(z.object({ where: z.string(), type: z.string(), title: z.string(), tlp: TlpLabel.nullable() })),
  entityCount: z.number().int(),
  claimCount: z.number().int(),
  refused: z.array(RefusedObject),
});

export const previewImport = endpoint({
  name: 'previewImport',
  method: 'POST',
  path: '/api/cells/:cellId/imports/preview',
  summary: 'Look at a file before it goes in: format, columns, first rows, and the mapping remembered or guessed.',
  caller: 'member',
  params: InCell,
  body: z.object({ ...file, format: ImportFormat.optional() }),
  answer: z.discriminatedUnion('sort', [RowPreview, ObjectPreview]),
  errors: ['not_allowed', 'import_unreadable'],
});

export const runImport = endpoint({
  name: 'runImport',
  method: 'POST',
  path: '/api/cells/:cellId/imports',
  summary: "Bring the rows of a file in as items of one's own agency; good rows go in, bad ones are listed, a repeat adds nothing twice.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({
    ...file,
    format: ImportFormat,
    mapping: ImportMapping,
    marking: MarkingChoice,
    defaults: ImportDefaults,
    part: ImportPart.optional(),
  }),
  answer: z.object({ added: z.number().int(), alreadyThere: z.number().int(), refused: z.array(RefusedRow) }),
  errors: ['not_allowed', 'import_unreadable', 'marking_beyond_reach', 'marking_invalid'],
});

/** What happened to items, entities or claims of an import. */
export const Tally = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Claims that a newer version of their object no longer makes. */
  withdrawn: z.number().int(),
});
export type Tally = z.infer<typeof Tally>;

export const runObjectImport = endpoint({
  name: 'runObjectImport',
  method: 'POST',
  path: '/api/cells/:cellId/imports/objects',
  summary:
    "Bring objects of STIX, MISP, UCDP GED or GeoJSON in as items, entities and claims of one's own agency; a newer version of an object updates, a repeat adds nothing.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({
    ...file,
    /** Marking of everything; an object whose own TLP label asks for more gets more. */
    marking: MarkingChoice,
    /** Agencies that are clients for TLP:AMBER, and the compartment of the named persons for TLP:RED. */
    tlp: z.object({ clients: z.array(AgencyCode).max(50), compartment: CompartmentCode.nullable() }),
    /** What claims about persons are for; null: not stated, so that they are listed on the rights officer's desk. */
    purpose: Purpose.nullable(),
    defaults: z.object({ language: LanguageCode.nullable(), reportedAt: z.iso.datetime({ offset: true }).nullable() }),
    /** Objects that cannot be read are listed with the first part. */
    part: ImportPart.optional(),
  }),
  answer: z.object({ format: ObjectFormat, items: Tally, entities: Tally, claims: Tally, refused: z.array(RefusedObject) }),
  errors: ['not_allowed', 'import_unreadable', 'marking_beyond_reach', 'marking_invalid'],
});
