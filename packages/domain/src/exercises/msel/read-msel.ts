import { readDate } from '../../files/read-date';
import { Inject, InjectKind, InjectMethod, type InjectCondition } from '../pack/inject';
import { Serial } from '../pack/key';
import type { Manifest } from '../pack/manifest';
import { ownColumnsOf, type MselField, type MselMapping } from './msel-columns';
import { readCondition } from './msel-condition';

/** A row of a table: its line in the file and its cells by column. */
export interface MselRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** What can stand in the way of a row, as the English sentence that ships; names in braces are its values. */
export const mselFaults = {
  serial_wrong: '"{value}" is no control number; write two numbers such as 1.01',
  serial_twice: 'the control number {value} stands in line {line} already',
  no_time: 'has no time; give minutes from the start or a moment of the exercise',
  time_unclear: '"{value}" is neither minutes from the start nor a moment such as 2031-05-01T08:10:00Z',
  kind_unknown: '"{value}" is no kind of inject; use one of {values}',
  method_unknown: '"{value}" is no method of delivery; use one of {values}',
  condition_unclear: '"{value}" is no condition; write at, after 1.01 +30, unless an-action +45, or by hand',
  no_title: 'has no title',
  no_text: 'has no description',
  not_an_inject: 'cannot be read: {problem}',
} as const;
export type MselFaultCode = keyof typeof mselFaults;

/** Something wrong with a row. */
export interface MselFault {
  line: number;
  field: MselField;
  code: MselFaultCode;
  values: Record<string, string | number>;
}

/** A fault as an English sentence with its line and column. */
export function mselFaultSentence({ line, field, code, values }: MselFault): string {
  return `line ${line}, ${field}: ${mselFaults[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))}`;
}

/** What was read: the injects of the rows that are well, and what is wrong with the others. */
export interface MselRead {
  injects: Inject[];
  faults: MselFault[];
}

const list = (cell: string) =>
  cell
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const word = (cell: string) =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

type Fault = (field: MselField, code: MselFaultCode, values?: MselFault['values']) => void;

/** Minutes from the start, by their own column or by the moment of the exercise. */
function offsetOf(cell: (field: MselField) => string, startsAt: string, fault: Fault): number {
  const [minutes, moment] = [cell('offset'), cell('scenarioTime')];
  if (minutes === '' && moment === '') {
    fault('offset', 'no_time');
    return 0;
  }
  if (/^[+-]?\d{1,7}(\.\d+)?$/.test(minutes)) return Number(minutes);
  const read = minutes === '' ? readDate(moment) : undefined;
  if (read !== undefined) return (Date.parse(read) - Date.parse(startsAt)) / 60_000;
  fault(minutes === '' ? 'scenarioTime' : 'offset', 'time_unclear', { value: (minutes || moment).slice(0, 40) });
  return 0;
}

function chosen<T extends string>(options: readonly T[], value: string, otherwise: T): T | undefined {
  return value === '' ? otherwise : options.find((option) => option === word(value));
}

/** The last move that has begun at an offset, for tables without a column of moves. */
function moveAt({ moves, startsAt }: Manifest, offset: number): string {
  const moment = Date.parse(startsAt) + offset * 60_000;
  const begun = moves.filter((move) => Date.parse(move.startsAt) <= moment);
  return (begun.at(-1) ?? moves[0])?.key ?? '';
}

/** What stands in columns that no field is read from. */
function ownOf(cells: MselRow['cells'], mapping: MselMapping): Pick<Inject, 'own'> {
  const own = ownColumnsOf(Object.keys(cells), mapping).map((name) => ({ name: name.trim(), value: (cells[name] ?? '').trim() }));
  const filled = own.filter(({ value }) => value !== '');
  return filled.length > 0 ? { own: filled } : {};
}

function readRow({ line, cells }: MselRow, mapping: MselMapping, manifest: Manifest): MselRead {
  const faults: MselFault[] = [];
  const fault: Fault = (field, code, values = {}) => void faults.push({ line, field, code, values });
  const cell = (field: MselField) => {
    const column = mapping[field];
    return column !== null && Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : '';
  };
  const serial = cell('serial');
  if (!Serial.safeParse(serial).success) fault('serial', 'serial_wrong', { value: serial.slice(0, 40) });
  if (cell('subject') === '') fault('subject', 'no_title');
  if (cell('text') === '') fault('text', 'no_text');
  const offset = offsetOf(cell, manifest.startsAt, fault);
  const kind = chosen(InjectKind.options, cell('kind'), 'contextual');
  if (!kind) fault('kind', 'kind_unknown', { value: cell('kind').slice(0, 40), values: InjectKind.options.join(', ') });
  const method = chosen(InjectMethod.options, cell('method'), 'email');
  if (!method) fault('method', 'method_unknown', { value: cell('method').slice(0, 40), values: InjectMethod.options.join(', ') });
  const when: InjectCondition | undefined = readCondition(cell('when'));
  if (!when) fault('when', 'condition_unclear', { value: cell('when').slice(0, 60) });
  if (faults.length > 0) return { injects: [], faults };
  const read = Inject.safeParse({
    serial,
    offset,
    move: cell('move') || moveAt(manifest, offset),
    kind,
    from: cell('from'),
    to: list(cell('to')).map((code) => code.toUpperCase()),
    method,
    type: cell('type'),
    subject: cell('subject'),
    text: cell('text'),
    language: cell('language').toLowerCase() || 'en',
    items: list(cell('items')),
    expects: list(cell('expects')),
    objectives: list(cell('objectives')),
    responsible: cell('responsible'),
    notes: cell('notes'),
    when,
    ...ownOf(cells, mapping),
  });
  if (read.success) return { injects: [read.data], faults };
  fault('serial', 'not_an_inject', { problem: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ') });
  return { injects: [], faults };
}

/** Reads a table of injects by a mapping of its columns; a row with a fault is told and left out. References are the linter's. */
export function readMsel(rows: readonly MselRow[], mapping: MselMapping, manifest: Manifest): MselRead {
  const lineOf = new Map<string, number>();
  const read: MselRead = { injects: [], faults: [] };
  for (const row of rows) {
    const { injects, faults } = readRow(row, mapping, manifest);
    read.faults.push(...faults);
    for (const inject of injects) {
      const earlier = lineOf.get(inject.serial);
      if (earlier !== undefined) {
        read.faults.push({ line: row.line, field: 'serial', code: 'serial_twice', values: { value: inject.serial, line: earlier } });
        continue;
      }
      lineOf.set(inject.serial, row.line);
      read.injects.push(inject);
    }
  }
  return read;
}
