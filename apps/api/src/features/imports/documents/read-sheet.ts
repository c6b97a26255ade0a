import { sheetsOf } from '../../../records/attached-files/workbook';

/** Rows of a sheet as CSV, for the preview of rows. */
export interface Sheet {
  fileName: string;
  content: string;
  name: string;
  others: string[];
}

/** The rows of the fullest sheet of a workbook that was found harmless before. */
export function readSheet(content: Buffer, fileName: string): Sheet {
  const [fullest, ...others] = sheetsOf(content);
  const stem = fileName.replace(/\.[a-z0-9]{1,10}$/i, '');
  return { fileName: `${stem}.csv`, content: fullest.csv, name: fullest.name, others: others.map(({ name }) => name) };
}
