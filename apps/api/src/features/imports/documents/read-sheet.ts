import { read, utils } from '@e965/xlsx';
import { Problem } from '../../../platform/problems';

/** Rows of a sheet as CSV, for the preview of rows. */
export interface Sheet {
  fileName: string;
  content: string;
  name: string;
  others: string[];
}

/** Most rows that are read of a sheet. */
const mostRows = 100_000;

/** The rows of the fullest sheet of a workbook that was found harmless before; formulas come as their last result. */
export function readSheet(content: Buffer, fileName: string): Sheet {
  let sheets: { name: string; csv: string }[];
  try {
    const book = read(content, {
      type: 'buffer',
      dense: true,
      sheetRows: mostRows,
      cellFormula: false,
      cellHTML: false,
      dateNF: 'yyyy-mm-dd',
    });
    sheets = book.SheetNames.map((name) => ({
      name,
      csv: utils.sheet_to_csv(book.Sheets[name]!, { blankrows: false, dateNF: 'yyyy-mm-dd' }).replaceAll(/^,+$\n?/gm, ''),
    })).filter(({ csv }) => csv.trim() !== '');
  } catch {
    throw new Problem('document_unreadable');
  }
  const [fullest, ...others] = sheets.toSorted((a, b) => b.csv.length - a.csv.length);
  if (!fullest) throw new Problem('document_without_text');
  const stem = fileName.replace(/\.[a-z0-9]{1,10}$/i, '');
  return { fileName: `${stem}.csv`, content: fullest.csv, name: fullest.name, others: others.map(({ name }) => name) };
}
