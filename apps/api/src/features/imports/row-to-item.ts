import { createHash } from 'node:crypto';
import {
  faultSentence,
  LanguageCode,
  type FaultValues,
  type ImportDefaults,
  type ImportMapping,
  type RefusedRow,
  type RowFault,
} from '@workbench/contract';
import { dateInText, ItemKind, readDate, textLimit, titleLimit } from '@workbench/domain';
import type { NewItem } from '../../records/contribute';
import { guessLanguage } from './guess-language';
import type { FileRow } from './read-rows';

/** One field that stands in the way of a row. */
type Fault = Omit<RefusedRow, 'line'>;

function faultOf(field: string, fault: RowFault, values: FaultValues = {}): Fault {
  return { field, fault, values, reason: faultSentence(fault, values) };
}

function textOf(row: FileRow, columns: readonly string[]): string {
  if (columns.length === 1) return (row.cells[columns[0]!] ?? '').trim();
  return columns
    .map((column) => [column, (row.cells[column] ?? '').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([column, value]) => `${column}: ${value}`)
    .join('\n');
}

function titleOf(row: FileRow, columns: readonly string[], text: string): string {
  const own = columns
    .map((column) => (row.cells[column] ?? '').trim())
    .filter((value) => value !== '')
    .join(' · ');
  const firstLine = text.split('\n')[0]!;
  const words = firstLine.length > 100 ? `${firstLine.slice(0, 100).replace(/\s+\S*$/, '')}…` : firstLine;
  return (own || words).slice(0, titleLimit);
}

function momentOf(row: FileRow, mapping: ImportMapping, defaults: ImportDefaults, text: string): { moment: string } | { fault: Fault } {
  const written = mapping.reportedAt ? (row.cells[mapping.reportedAt] ?? '').trim() : '';
  if (written !== '') {
    const moment = readDate(written, mapping.isMonthFirst);
    return moment ? { moment } : { fault: faultOf(mapping.reportedAt!, 'date_unclear', { value: written.slice(0, 40) }) };
  }
  const moment = dateInText(text) ?? defaults.reportedAt;
  return moment ? { moment } : { fault: faultOf(mapping.reportedAt ?? 'date', 'no_date') };
}

/** Fields of an item from a row; refuses with the field and how to mend it. */
export function rowToItem(given: FileRow, mapping: ImportMapping, defaults: ImportDefaults): { item: NewItem } | { fault: Fault } {
  // A mapping may name `constructor` or `__proto__`, which every object seems to have.
  const row: FileRow = { ...given, cells: Object.assign(Object.create(null) as FileRow['cells'], given.cells) };
  if (row.unreadable) return { fault: faultOf('row', row.unreadable.fault, row.unreadable.values) };
  const text = textOf(row, mapping.text);
  const field = mapping.text.join(', ');
  if (text === '') return { fault: faultOf(field, 'no_text') };
  if (text.length > textLimit) return { fault: faultOf(field, 'text_too_long', { limit: textLimit }) };
  if (text.includes('\u0000')) return { fault: faultOf(field, 'null_character') };
  const reported = momentOf(row, mapping, defaults, text);
  if ('fault' in reported) return reported;
  const cell = (column: string | null) => (column ? (row.cells[column] ?? '').trim() : '');
  const kind = ItemKind.safeParse(cell(mapping.kind) || defaults.kind);
  if (!kind.success) {
    const values = { value: cell(mapping.kind).slice(0, 40), kinds: ItemKind.options.join(', ') };
    return { fault: faultOf(mapping.kind!, 'kind_unknown', values) };
  }
  const language = LanguageCode.safeParse(cell(mapping.language).toLowerCase() || (defaults.language ?? guessLanguage(text)));
  if (!language.success) return { fault: faultOf(mapping.language!, 'language_unknown') };
  const id = cell(mapping.id);
  return {
    item: {
      kind: kind.data,
      title: titleOf(row, mapping.title, text),
      text,
      language: language.data,
      reportedAt: reported.moment,
      reference: cell(mapping.reference).slice(0, 120) || id.slice(0, 120),
      sourceDescriptor: cell(mapping.sourceDescriptor).slice(0, 500),
      importKey: id ? `id:${id}` : `content:${createHash('sha256').update(`${reported.moment}\n${text}`).digest('hex')}`,
    },
  };
}
