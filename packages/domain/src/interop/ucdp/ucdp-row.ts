import { readDate } from '../../files/read-date';
import { isOnEarth } from '../position-words';

/** Cells of a row by column. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** Somebody who took part in an event. */
export interface Side {
  column: 'side_a' | 'side_b';
  key: string;
  name: string;
}

/** What a row of the Georeferenced Event Dataset says. */
export interface UcdpRow {
  id: string;
  /** Days of the calendar, `from` not after `to`. */
  from: string;
  to: string;
  place: string | undefined;
  position: { latitude: number; longitude: number } | undefined;
  sides: Side[];
}

/** Where a row cannot be read, and why. */
export interface RowProblem {
  field: string;
  problem: string;
}

/** What was read, or where it could not be. */
type Read<T> = { value: T } | RowProblem;

/** Columns without which a table is not taken for the dataset. */
const telling = [
  'id',
  'type_of_violence',
  'dyad_name',
  'side_a',
  'side_b',
  'where_coordinates',
  'latitude',
  'longitude',
  'date_start',
  'date_end',
];

/** Whether the columns of a table are those of the UCDP Georeferenced Event Dataset. */
export function isUcdp(columns: readonly string[]): boolean {
  return telling.every((column) => columns.includes(column));
}

/** A cell without what other programs add to whole numbers. */
export function cellOf(cells: Cells, column: string): string {
  return (Object.hasOwn(cells, column) ? (cells[column] ?? '') : '').trim().replace(/^(-?\d+)\.0+$/, '$1');
}

function dayOf(cells: Cells, column: string): Read<string> {
  const written = cellOf(cells, column);
  const moment = readDate(written);
  return moment ? { value: moment.slice(0, 10) } : { field: column, problem: `"${written.slice(0, 40)}" is not a date` };
}

/** One-sided violence is told as a dyad whose second side are civilians, who are no organisation. */
function isCivilians(name: string): boolean {
  return /^civilians?$/i.test(name);
}

function sidesOf(cells: Cells): Side[] {
  const sides: Side[] = [];
  for (const column of ['side_a', 'side_b'] as const) {
    const name = cellOf(cells, column);
    if (name === '' || isCivilians(name)) continue;
    const id = cellOf(cells, `${column}_new_id`) || cellOf(cells, `${column}_dset_id`);
    const key = `ucdp:actor:${id || name}`.slice(0, 300);
    if (!sides.some((side) => side.key === key)) sides.push({ column, key, name });
  }
  return sides;
}

/** Reads a row, or says which cell stands in the way. */
export function readUcdpRow(cells: Cells): Read<UcdpRow> {
  const id = cellOf(cells, 'id');
  if (!/^[\w.-]{1,60}$/.test(id)) return { field: 'id', problem: id === '' ? 'is empty' : 'is no id' };
  const [from, to] = [dayOf(cells, 'date_start'), dayOf(cells, 'date_end')];
  if ('problem' in from) return from;
  if ('problem' in to) return to;
  if (to.value < from.value) return { field: 'date_end', problem: `${to.value} is before ${from.value}` };
  const [latitude, longitude] = [cellOf(cells, 'latitude'), cellOf(cells, 'longitude')];
  const hasPosition = latitude !== '' || longitude !== '';
  const isNumber = (words: string) => /^-?\d{1,3}(\.\d+)?$/.test(words);
  if (hasPosition && !(isNumber(latitude) && isNumber(longitude) && isOnEarth(Number(latitude), Number(longitude))))
    return { field: 'latitude, longitude', problem: `"${`${latitude}, ${longitude}`.slice(0, 60)}" is not a position` };
  const sides = sidesOf(cells);
  if (sides.length === 0) return { field: 'side_a', problem: 'no side is named' };
  const value = {
    id,
    from: from.value,
    to: to.value,
    place: cellOf(cells, 'where_coordinates') || undefined,
    position: hasPosition ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined,
    sides,
  };
  return { value };
}
