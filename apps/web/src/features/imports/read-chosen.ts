import { previewImport, readDocument, type AnswerOf } from '@workbench/contract';
import { guessEncoding } from '@workbench/domain';
import { call } from '../../shared/api/call';
import { fromBase64, toBase64, type ChosenFile } from './chosen-files';

type Preview = AnswerOf<typeof previewImport>;
type Document = Extract<AnswerOf<typeof readDocument>, { sort: 'document' }>;

/** What a chosen file turned out to hold. */
export type ReadFile =
  | {
      sort: 'rows';
      fileName: string;
      content: string;
      preview: Extract<Preview, { sort: 'rows' }>;
      sheet?: { name: string; others: string[] };
    }
  | { sort: 'objects'; fileName: string; content: string; preview: Extract<Preview, { sort: 'objects' }> }
  | { sort: 'document'; fileName: string; content: string; document: Document };

/** Largest file that is read as text, in bytes. */
const largestText = 30_000_000;

/** Whether a file is a table or objects by how it begins or is called; all else is looked at as a document. */
function isTable(fileName: string, start: string): boolean {
  if (/\.(csv|tsv|jsonl|ndjson|json|geojson)$/i.test(fileName)) return true;
  if (/^[\s\uFEFF]*[[{]/.test(start)) return true;
  // Several items in one file stand apart by a line of hyphens.
  return /\.txt$/i.test(fileName) && /^-{3,}[ \t]*\r?$/m.test(start);
}

async function readTable(cellId: string, fileName: string, content: string): Promise<ReadFile> {
  const preview = await call(previewImport, { params: { cellId }, body: { fileName, content } });
  return preview.sort === 'rows' ? { sort: 'rows', fileName, content, preview } : { sort: 'objects', fileName, content, preview };
}

/** Finds out what a file holds; an archive gives its files instead. */
export async function readChosen(cellId: string, { fileName, bytes }: ChosenFile): Promise<ReadFile | ChosenFile[]> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked && bytes.length <= largestText) {
    const decoder = new TextDecoder(guessEncoding(bytes));
    if (isTable(fileName, decoder.decode(bytes.subarray(0, 100_000)))) return readTable(cellId, fileName, decoder.decode(bytes));
  }
  const content = toBase64(bytes);
  const read = await call(readDocument, { params: { cellId }, body: { fileName, content } });
  if (read.sort === 'archive') return read.files.map((one) => ({ fileName: one.fileName, bytes: fromBase64(one.content) }));
  if (read.sort === 'document') return { sort: 'document', fileName, content, document: read };
  const table = await readTable(cellId, read.fileName, read.content);
  return table.sort === 'rows' ? { ...table, sheet: { name: read.sheet, others: read.otherSheets } } : table;
}
