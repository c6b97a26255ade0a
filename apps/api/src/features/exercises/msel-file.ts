import { parse } from 'csv-parse/sync';
import { guessMselMapping, readMsel, unguardCell, type Manifest, type MselRead, type MselRow } from '@workbench/domain';
import { Problem } from '../../platform/problems';
import { officeKindOf } from '../../records/attached-files/office-file';
import { sheetsOf } from '../../records/attached-files/workbook';
import { PackProblem } from './pack-problem';

/** A table of injects as its file has it. */
interface MselTable {
  columns: string[];
  rows: MselRow[];
}

/** The sign that parts the columns: the one that stands most often in the first line. */
function separatorOf(content: string): string {
  const head = content.slice(0, content.search(/\r?\n|$/));
  return [',', ';', '\t'].toSorted((one, other) => head.split(other).length - head.split(one).length)[0]!;
}

interface Line {
  line: number;
  cells: string[];
}

/** Columns and rows of lines of which the first has the heads. Throws `PackProblem` when there is none. */
function toTable([head, ...body]: readonly Line[]): MselTable {
  if (!head) throw new PackProblem('The table is empty.');
  const columns = head.cells.map((name) => unguardCell(name).trim());
  const rows = body.map(({ line, cells }): MselRow => ({
    line,
    cells: Object.fromEntries(columns.map((name, at) => [name, unguardCell(cells[at] ?? '')])),
  }));
  return { columns, rows };
}

/** Columns and rows of a CSV file of injects. Throws `PackProblem` when it is no table. */
export function readMselRows(content: string): MselTable {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { bom: true, delimiter: separatorOf(content), info: true, relax_column_count: true, skip_empty_lines: true } as const;
    records = parse(content, options) as unknown as typeof records;
  } catch (error) {
    throw new PackProblem(`The table cannot be read (${(error as Error).message}).`);
  }
  return toTable(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
}

/**
 * Columns and rows of the fullest sheet of a workbook of injects, its lines as the workbook counts them. Refuses what is no workbook,
 * is broken or empty, has a password or macros, or is a trap.
 */
export async function readMselWorkbook(content: Buffer): Promise<MselTable> {
  const isPacked = content.subarray(0, 2).toString('latin1') === 'PK';
  if (!isPacked || (await officeKindOf(content)).endings[0] !== 'xlsx') throw new Problem('file_kind_refused');
  return toTable(sheetsOf(content)[0].rows());
}

/** Reads a CSV file of injects by the names of its columns. Throws `PackProblem` when it is no table. */
export function readMselFile(content: string, manifest: Manifest): MselRead {
  const { columns, rows } = readMselRows(content);
  const mapping = guessMselMapping(columns);
  if (mapping.serial === null) throw new PackProblem(`No column holds control numbers; there are: ${columns.join(', ')}.`);
  return readMsel(rows, mapping, manifest);
}
