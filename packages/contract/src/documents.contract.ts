import { z } from 'zod';
import { ItemId } from '@workbench/domain';
import { endpoint } from './endpoint';
import { Contribution } from './items.contract';
import { InCell } from './query';
import { SimilarItem } from './similar.contract';

/** Kinds of document whose words are read. */
export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'mail', 'text']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** A file as it was chosen. */
const File = z.object({
  fileName: z.string().trim().min(1).max(255),
  /** The file in base64, at most 10 MiB. */
  content: z.base64().min(1).max(14_000_000),
});

const ReadDocument = z.object({
  sort: z.literal('document'),
  format: DocumentFormat,
  title: z.string(),
  text: z.string(),
  language: z.string(),
  /** When the document says that it was written; null when it does not. */
  reportedAt: z.string().nullable(),
  sourceDescriptor: z.string(),
  /** The text is longer than an item may be, and was cut. */
  isCut: z.boolean(),
  /** Items that the reader sees and whose words are much the same, or that name the same source. */
  similar: z.array(SimilarItem),
});

const ReadTable = z.object({
  sort: z.literal('table'),
  fileName: z.string(),
  /** Rows as CSV, for the preview of rows. */
  content: z.string(),
  sheet: z.string(),
  /** Sheets that hold rows too and were not read. */
  otherSheets: z.array(z.string()),
});

const OpenedArchive = z.object({
  sort: z.literal('archive'),
  files: z.array(z.object({ fileName: z.string(), content: z.base64() })),
});

export const readDocument = endpoint({
  name: 'readDocument',
  method: 'POST',
  path: '/api/cells/:cellId/imports/documents/preview',
  summary:
    'Look at a document before it goes in: its words, title, date, what it resembles; the rows of a workbook; the files of an archive.',
  caller: 'member',
  params: InCell,
  body: File,
  answer: z.discriminatedUnion('sort', [ReadDocument, ReadTable, OpenedArchive]),
  errors: [
    'not_allowed',
    'file_kind_refused',
    'file_encrypted',
    'file_has_macros',
    'file_unsafe',
    'too_large',
    'document_without_text',
    'document_unreadable',
  ],
});

export const importDocument = endpoint({
  name: 'importDocument',
  method: 'POST',
  path: '/api/cells/:cellId/imports/documents',
  summary: "Bring a document in as an item of one's own agency, with the original attached; the same file again adds nothing.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: File.extend({ item: Contribution.omit({ grading: true, rationale: true }) }),
  answer: z.object({ id: ItemId.nullable(), isNew: z.boolean() }),
  errors: [
    'not_allowed',
    'file_kind_refused',
    'file_encrypted',
    'file_has_macros',
    'file_unsafe',
    'too_large',
    'marking_beyond_reach',
    'marking_invalid',
  ],
});
