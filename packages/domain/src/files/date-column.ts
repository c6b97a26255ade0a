import { readDate } from './read-date';

/** Ways in which a column of a file writes its dates. */
export type DatePattern = 'iso' | 'epoch' | 'day_first' | 'month_first' | 'words';

/** How the dates of a column will be read, to be looked over before anything is written. */
export interface DateColumn {
  pattern: DatePattern;
  /** The first three: as written, and the days they are read as (ISO). */
  first: { written: string; day: string }[];
  /** Every date could be read with day and month the other way around, and would be another day. */
  isAmbiguous: boolean;
  /** Cells with words that are no date in this way of writing. */
  unread: number;
}

const numeric = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}$/;

function patternOf(written: string): DatePattern {
  if (/^\d{4}-/.test(written)) return 'iso';
  if (/^-?\d{8,13}(\.0+)?$/.test(written)) return 'epoch';
  return numeric.test(written) ? 'day_first' : 'words';
}

function partsOf(written: string): [number, number][] {
  const [, first, second] = numeric.exec(written) ?? [];
  return first === undefined ? [] : [[Number(first), Number(second)]];
}

/** Whether a column that writes dates as numbers can only be read with the month first: one of its days is above twelve, in second place. */
function isMonthFirst(parts: readonly [number, number][]): boolean {
  return parts.some(([, second]) => second > 12) && parts.every(([first]) => first <= 12);
}

/** How a column writes its dates; undefined when less than half of what it holds is a date. */
export function readDateColumn(cells: readonly string[]): DateColumn | undefined {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const parts = written.flatMap(partsOf);
  const monthFirst = isMonthFirst(parts);
  const read = written.map((cell) => ({ written: cell, day: readDate(cell, monthFirst)?.slice(0, 10) }));
  const found = read.filter((one): one is { written: string; day: string } => one.day !== undefined);
  const [first] = found;
  if (!first || found.length * 2 < written.length) return undefined;
  const isNumeric = parts.length > 0;
  return {
    pattern: isNumeric ? (monthFirst ? 'month_first' : 'day_first') : patternOf(first.written),
    first: found.slice(0, 3),
    isAmbiguous: isNumeric && parts.every(([one, two]) => one <= 12 && two <= 12) && parts.some(([one, two]) => one !== two),
    unread: written.length - found.length,
  };
}
