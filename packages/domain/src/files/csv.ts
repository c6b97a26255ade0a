/** Signs that part the fields of a table written as text; a spreadsheet in French or Portuguese reads the semicolon. */
export const csvSeparators = { comma: ',', semicolon: ';' } as const;
export type CsvSeparator = keyof typeof csvSeparators;

/**
 * Places where a spreadsheet could begin to read a formula: the start of a value, and the start of what a reader with another
 * separator than the writer's takes for a value of its own. Quotes and apostrophes before the sign do not count.
 */
const formula = String.raw`['"]*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]`;
const start = String.raw`(?<=^|[,;|\t\r\n])`;
const unguarded = new RegExp(`${start}(?=${formula})`, 'gu');
const guarded = new RegExp(`${start}'(?=${formula})`, 'gu');

/** A value as it may stand in a cell: nothing in it is taken for a formula. An apostrophe says "this is text". */
export function guardCell(value: string): string {
  return value.replaceAll(unguarded, "'");
}

/** The value that a guarded cell stands for. */
export function unguardCell(cell: string): string {
  return cell.replaceAll(guarded, '');
}

function field(value: string): string {
  return `"${guardCell(value).replaceAll('"', '""')}"`;
}

/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens as it is: every value guarded and quoted, lines ended by CR LF, and a
 * byte order mark first, without which Arabic and accents are read in the wrong alphabet.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: CsvSeparator = 'comma'): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(csvSeparators[separator])}\r\n`).join('')}`;
}
