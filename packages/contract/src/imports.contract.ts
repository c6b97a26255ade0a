import { z } from 'zod';
import { ItemKind } from '@workbench/domain';
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
});
export type ImportMapping = z.infer<typeof ImportMapping>;

const file = {
  fileName: z.string().max(255),
  content: z.string().min(1).max(30_000_000),
};

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

export const previewImport = endpoint({
  name: 'previewImport',
  method: 'POST',
  path: '/api/cells/:cellId/imports/preview',
  summary: 'Look at a file before it goes in: format, columns, first rows, and the mapping remembered or guessed.',
  caller: 'member',
  params: InCell,
  body: z.object({ ...file, format: ImportFormat.optional() }),
  answer: z.object({
    format: ImportFormat,
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.string())),
    rowCount: z.number().int(),
    mapping: ImportMapping,
    isRemembered: z.boolean(),
  }),
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
  body: z.object({ ...file, format: ImportFormat, mapping: ImportMapping, marking: MarkingChoice, defaults: ImportDefaults }),
  answer: z.object({ added: z.number().int(), alreadyThere: z.number().int(), refused: z.array(RefusedRow) }),
  errors: ['not_allowed', 'import_unreadable', 'marking_beyond_reach', 'marking_invalid'],
});
