import { parse } from 'csv-parse/sync';
import { guessMselMapping, readMsel, unguardCell, type Manifest, type MselRead, type MselRow } from '@workbench/domain';
import { PackProblem } from './pack-problem';

/** The sign that parts the columns: the one that stands most often in the first line. */
function separatorOf(content: string): string {
  const head = content.slice(0, content.search(/\r?\n|$/));
  return [',', ';', '\t'].toSorted((one, other) => head.split(other).length - head.split(one).length)[0]!;
}

/** Columns and rows of a CSV file of injects. Throws `PackProblem` when it is no table. */
export function readMselRows(content: string): { columns: string[]; rows: MselRow[] } {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { bom: true, delimiter: separatorOf(content), info: true, relax_column_count: true, skip_empty_lines: true } as const;
    records = parse(content, options) as unknown as typeof records;
  } catch (error) {
    throw new PackProblem(`The table cannot be read (${(error as Error).message}).`);
  }
  const [head, ...body] = records;
  if (!head) throw new PackProblem('The table is empty.');
  const columns = head.record.map((name) => unguardCell(name).trim());
  const rows = body.map(({ record, info }): MselRow => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((name, at) => [name, unguardCell(record[at] ?? '')])),
  }));
  return { columns, rows };
}

/** Reads a CSV file of injects by the names of its columns. Throws `PackProblem` when it is no table. */
export function readMselFile(content: string, manifest: Manifest): MselRead {
  const { columns, rows } = readMselRows(content);
  const mapping = guessMselMapping(columns);
  if (mapping.serial === null) throw new PackProblem(`No column holds control numbers; there are: ${columns.join(', ')}.`);
  return readMsel(rows, mapping, manifest);
}
