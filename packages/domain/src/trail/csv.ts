/** Beginnings that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** One cell of a CSV file, quoted, and never run as a formula by the program that opens it (OWASP: CSV injection). */
export function csvCell(value: string): string {
  const harmless = formula.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as a CSV file (RFC 4180) that a spreadsheet reads as UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
