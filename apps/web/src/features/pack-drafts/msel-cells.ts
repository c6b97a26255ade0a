import { inOrder, type DraftPart, type Inject } from '@workbench/domain';

/** Columns of the list of injects as it is written, in their order. */
export const mselColumns = [
  'serial',
  'offset',
  'scenarioTime',
  'move',
  'from',
  'to',
  'method',
  'type',
  'subject',
  'text',
  'expects',
  'objectives',
  'responsible',
  'status',
] as const;
export type MselColumn = (typeof mselColumns)[number];

/** Columns in which one writes, and how: a line, more than a line, a number, one of some, or several keys. */
export const writtenAs: Partial<Record<MselColumn, 'line' | 'text' | 'number' | 'choice' | 'keys'>> = {
  serial: 'line',
  offset: 'number',
  move: 'choice',
  from: 'choice',
  to: 'keys',
  method: 'choice',
  type: 'line',
  subject: 'line',
  text: 'text',
  expects: 'keys',
  objectives: 'keys',
  responsible: 'choice',
};

/** Where the options of a column that offers some come from. */
export const optionsOf: Partial<Record<MselColumn, DraftPart | 'moves'>> = { move: 'moves', from: 'personas', responsible: 'people' };

/** The moment of the exercise clock at which an inject is planned. */
export function scenarioTime({ offset }: Pick<Inject, 'offset'>, startsAt: string): string {
  return new Date(Date.parse(startsAt) + Math.round(offset * 60_000)).toISOString();
}

/** A cell as it is written on; lists are parted by semicolons. */
export function cellText(inject: Inject, column: MselColumn): string {
  if (column === 'status' || column === 'scenarioTime') return '';
  const value = inject[column];
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** An inject with what was written into one of its cells. */
export function withCell(inject: Inject, column: MselColumn, written: string): Record<string, unknown> {
  const text = written.trim();
  if (writtenAs[column] === 'number') return { ...inject, [column]: text === '' ? null : Number(text) };
  if (writtenAs[column] !== 'keys') return { ...inject, [column]: writtenAs[column] === 'text' ? written : text };
  const keys = text.split(/[;,\n]/).map((one) => one.trim());
  return { ...inject, [column]: keys.filter((one) => one !== '') };
}

/** By which column the list is sorted, and which way; by time where nothing is said. */
export interface MselSort {
  column: MselColumn;
  isDescending: boolean;
}

/** Injects in the wanted order; those that are equal stay in the order of time. */
export function sortInjects<T extends { inject: Inject; faults: number }>(rows: readonly T[], sort: MselSort | undefined): T[] {
  const places = new Map(inOrder(rows.map(({ inject }) => inject)).map((inject, at) => [inject, at]));
  const byTime = rows.toSorted((one, other) => places.get(one.inject)! - places.get(other.inject)!);
  if (!sort) return byTime;
  const { column, isDescending } = sort;
  const valueOf = ({ inject, faults }: T) =>
    column === 'status' ? faults : column === 'offset' || column === 'scenarioTime' ? inject.offset : cellText(inject, column);
  const compare = (one: T, other: T) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  };
  const sorted = byTime.toSorted(compare);
  return isDescending ? sorted.toReversed() : sorted;
}
