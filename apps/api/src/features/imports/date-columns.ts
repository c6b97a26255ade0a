import { readDateColumn, type DateColumn } from '@workbench/domain';
import type { FileRows } from './read-rows';

/** Longest cell that is shown as it was written. */
const longest = 40;

/** Columns of a file that hold dates, with how they will be read. */
export function dateColumns({ columns, rows }: FileRows): Record<string, DateColumn> {
  const found = columns.flatMap((column) => {
    const read = readDateColumn(rows.map(({ cells }) => (cells[column] ?? '').slice(0, longest)));
    return read ? [[column, read] as const] : [];
  });
  return Object.fromEntries(found);
}
