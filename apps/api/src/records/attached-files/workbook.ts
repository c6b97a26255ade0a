import { read, utils, type WorkSheet } from '@e965/xlsx';
import { Problem } from '../../platform/problems';

/** Most rows that are read of a sheet. */
const mostRows = 100_000;
/** How dates are written, whatever the workbook shows. */
const dateNF = 'yyyy-mm-dd';

/** A sheet of a workbook that holds anything. */
export interface Sheet {
  name: string;
  /** Its rows as CSV, without those that are empty. */
  csv: string;
  /** Its rows as the workbook counts them, the first being 1; without those that are empty. */
  rows: () => SheetRow[];
}

/** A row of a sheet that is not empty. */
interface SheetRow {
  line: number;
  cells: string[];
}

function rowsOf(sheet: WorkSheet): SheetRow[] {
  const first = utils.decode_range(sheet['!ref'] ?? 'A1').s.r + 1;
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true, dateNF });
  return rows.map((cells, at) => ({ line: first + at, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * The sheets of a workbook, the fullest first; formulas come as their last result. It must have been found harmless before
 * (`officeKindOf`). Refuses what is broken or empty.
 */
export function sheetsOf(content: Buffer): [Sheet, ...Sheet[]] {
  let sheets: Sheet[];
  try {
    const book = read(content, { type: 'buffer', dense: true, sheetRows: mostRows, cellFormula: false, cellHTML: false, dateNF });
    sheets = book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]!;
      const csv = utils.sheet_to_csv(sheet, { blankrows: false, dateNF }).replaceAll(/^,+$\n?/gm, '');
      return { name, csv, rows: () => rowsOf(sheet) };
    }).filter(({ csv }) => csv.trim() !== '');
  } catch {
    throw new Problem('document_unreadable');
  }
  const [fullest, ...others] = sheets.toSorted((a, b) => b.csv.length - a.csv.length);
  if (!fullest) throw new Problem('document_without_text');
  return [fullest, ...others];
}
