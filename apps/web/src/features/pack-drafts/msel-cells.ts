import { inOrder, ownNames, type DraftPart, type Inject } from '@workbench/domain';
import type { Words } from '../../shared/words/useWords';

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
type Conventional = (typeof mselColumns)[number];
/** A column of the list: a conventional one, or an own one of the pack. */
export type MselColumn = Conventional | OwnKey;
type OwnKey = `own:${string}`;

const isOwn = (column: MselColumn): column is OwnKey => column.startsWith('own:');
const nameOf = (column: OwnKey): string => column.slice(4);

/**
 * Columns of a list: the conventional ones with those that its injects have besides, or that were added just now, before the last, which
 * says what is wrong.
 */
export function columnsOf(injects: readonly Inject[], added: readonly string[] = []): MselColumn[] {
  const own = [...new Set([...ownNames(injects), ...added])].map((name): MselColumn => `own:${name}`);
  return [...mselColumns.slice(0, -1), ...own, 'status'];
}

/** What a column is called. */
export function columnName(column: MselColumn, { named }: Words): string {
  return isOwn(column) ? nameOf(column) : named('packField', column);
}

/** Columns in which one writes, and how: a line, more than a line, a number, one of some, or several keys. */
const conventionallyWritten: Partial<Record<Conventional, 'line' | 'text' | 'number' | 'choice' | 'keys'>> = {
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

/** How one writes in a column; undefined where one does not. */
export function writtenAs(column: MselColumn) {
  return isOwn(column) ? 'line' : conventionallyWritten[column];
}

/** Where the options of a column that offers some come from. */
export const optionsOf: Partial<Record<MselColumn, DraftPart | 'moves'>> = { move: 'moves', from: 'personas', responsible: 'people' };

/** The moment of the exercise clock at which an inject is planned. */
export function scenarioTime({ offset }: Pick<Inject, 'offset'>, startsAt: string): string {
  return new Date(Date.parse(startsAt) + Math.round(offset * 60_000)).toISOString();
}

/** A cell as it is written on; lists are parted by semicolons. */
export function cellText(inject: Inject, column: MselColumn): string {
  if (column === 'status' || column === 'scenarioTime') return '';
  if (isOwn(column)) return inject.own?.find(({ name }) => name === nameOf(column))?.value ?? '';
  const value = inject[column];
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** An inject with another value in an own column, or without it. */
function withOwn({ own = [], ...inject }: Inject, name: string, value: string): Record<string, unknown> {
  const isThere = own.some((one) => one.name === name);
  const changed = isThere ? own.map((one) => (one.name === name ? { name, value } : one)) : [...own, { name, value }];
  const filled = changed.filter((one) => one.value !== '');
  return filled.length > 0 ? { ...inject, own: filled } : inject;
}

/** An inject with what was written into one of its cells. */
export function withCell(inject: Inject, column: MselColumn, written: string): Record<string, unknown> {
  const text = written.trim();
  if (isOwn(column)) return withOwn(inject, nameOf(column), text);
  if (conventionallyWritten[column] === 'number') return { ...inject, [column]: text === '' ? null : Number(text) };
  if (conventionallyWritten[column] !== 'keys') return { ...inject, [column]: conventionallyWritten[column] === 'text' ? written : text };
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
