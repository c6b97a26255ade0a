import { parse } from 'csv-parse/sync';
import type { FaultValues, ImportFormat, RowFault } from '@workbench/contract';
import { Problem } from '../../platform/problems';

/** A row of a file: its line (1 is the first) and its cells by column. A row that cannot be read says why. */
export interface FileRow {
  line: number;
  cells: Record<string, string>;
  unreadable?: { fault: RowFault; values: FaultValues };
}

/** Rows of a file with the columns that occur, in order of first appearance. */
export interface FileRows {
  columns: string[];
  rows: FileRow[];
}

/** The format of a file by its name, else by its first characters. */
export function guessFormat(fileName: string, content: string): ImportFormat {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  if (extension === 'txt' || extension === 'md') return 'text';
  return /^[\s\uFEFF]*[[{]/.test(content) ? 'jsonl' : 'text';
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? '';
}

/** Cells of a row. They inherit nothing, so that a column called `constructor` is empty where the row has none. */
function cellsOf(entries: Iterable<readonly [string, string]>): FileRow['cells'] {
  return Object.assign(Object.create(null) as object, Object.fromEntries(entries));
}

function guessDelimiter(content: string): string {
  const head = content.slice(0, content.indexOf('\n') + 1 || undefined);
  return [',', ';', '\t', '|'].map((sign) => [head.split(sign).length, sign] as const).sort((a, b) => b[0] - a[0])[0]![1];
}

function readCsv(content: string): FileRows {
  const records = parse(content, {
    bom: true,
    delimiter: guessDelimiter(content),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [head, ...body] = records;
  if (!head) return { columns: [], rows: [] };
  const columns = head.record.map((name, place) => name.trim() || `column ${place + 1}`);
  return {
    columns,
    rows: body.map(({ record, info }) => ({
      line: info.lines,
      cells: cellsOf(columns.map((name, place) => [name, record[place] ?? ''])),
      ...(record.length > columns.length
        ? { unreadable: { fault: 'too_many_cells' as const, values: { cells: record.length, columns: columns.length } } }
        : {}),
    })),
  };
}

function readJsonLine(text: string, line: number): FileRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { line, cells: {}, unreadable: { fault: 'not_object', values: {} } };
    return { line, cells: cellsOf(Object.entries(value).map(([name, cell]) => [name, toText(cell)])) };
  } catch {
    return { line, cells: {}, unreadable: { fault: 'not_json', values: {} } };
  }
}

function columnsOf(rows: readonly FileRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
}

/** One list of objects is read like lines of them; what is counted then is the place in the list. */
function readJsonList(content: string): FileRows | undefined {
  if (!/^[\s\uFEFF]*\[/.test(content)) return undefined;
  const list: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
  if (!Array.isArray(list) || list.every((one) => typeof one !== 'object')) return undefined;
  const rows = list.map((one, place) => readJsonLine(JSON.stringify(one), place + 1));
  return { columns: columnsOf(rows), rows };
}

function readJsonLines(content: string): FileRows {
  const rows = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, place) => ({ text, line: place + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => readJsonLine(text, line));
  return { columns: columnsOf(rows), rows };
}

const header = /^(title|date|source|reference|id|language|kind)\s*:\s*(.*)$/i;

/** Plain text: items stand apart by a line of three hyphens; lines such as `Title:` or `Date:` at the top of an item are its fields. */
function readPlainText(content: string): FileRows {
  const rows: FileRow[] = [];
  let line = 1;
  for (const part of content.replace(/^\uFEFF/, '').split(/^-{3,}[ \t]*\r?$/m)) {
    const lines = part.split(/\r?\n/);
    const first = lines.findIndex((text) => text.trim() !== '');
    if (first >= 0) {
      const cells: Record<string, string> = {};
      let place = first;
      for (let match = header.exec(lines[place] ?? ''); match; match = header.exec(lines[place] ?? '')) {
        cells[match[1]!.toLowerCase()] = match[2]!.trim();
        place += 1;
      }
      rows.push({ line: line + first, cells: { ...cells, text: lines.slice(place).join('\n').trim() } });
    }
    line += lines.length - 1;
  }
  return { columns: columnsOf(rows), rows };
}

/** Reads a file into rows; refuses with `import_unreadable` when it has none. */
export function readRows(format: ImportFormat, content: string): FileRows {
  let read: FileRows;
  try {
    read =
      format === 'csv' ? readCsv(content) : format === 'jsonl' ? (readJsonList(content) ?? readJsonLines(content)) : readPlainText(content);
  } catch (error) {
    throw new Problem('import_unreadable', { fields: [{ path: 'body.content', message: (error as Error).message }] });
  }
  if (read.columns.length === 0 || read.rows.length === 0) throw new Problem('import_unreadable');
  return read;
}
