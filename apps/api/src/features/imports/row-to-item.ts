import { createHash } from 'node:crypto';
import type { ImportDefaults, ImportMapping, RefusedRow } from '@workbench/contract';
import { LanguageCode } from '@workbench/contract';
import { accept, ItemKind, refuse, textLimit, titleLimit, type Outcome } from '@workbench/domain';
import type { NewItem } from '../../records/contribute';
import { guessLanguage } from './guess-language';
import { dateInText, readDate } from './read-date';
import type { FileRow } from './read-rows';

/** One field that stands in the way of a row. */
type Fault = Omit<RefusedRow, 'line'>;
type Read<T> = Outcome<T, string> & { fault?: Fault };

function fault(field: string, reason: string): Read<never> {
  return { ...refuse(reason), fault: { field, reason } };
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

function momentOf(row: FileRow, mapping: ImportMapping, defaults: ImportDefaults, text: string): Read<string> {
  const written = mapping.reportedAt ? (row.cells[mapping.reportedAt] ?? '').trim() : '';
  if (written !== '') {
    const moment = readDate(written);
    return moment
      ? accept(moment)
      : fault(mapping.reportedAt!, `"${written.slice(0, 40)}" is not a date that is understood; write it as 2031-04-09`);
  }
  const moment = dateInText(text) ?? defaults.reportedAt;
  return moment
    ? accept(moment)
    : fault(mapping.reportedAt ?? 'date', 'has no date; map a date column or give a date for rows without one');
}

/** Fields of an item from a row; refuses with the field and how to mend it. */
export function rowToItem(row: FileRow, mapping: ImportMapping, defaults: ImportDefaults): { item: NewItem } | { fault: Fault } {
  if (row.unreadable) return { fault: { field: 'row', reason: row.unreadable } };
  const text = textOf(row, mapping.text);
  const field = mapping.text.join(', ');
  if (text === '') return { fault: { field, reason: 'has no text' } };
  if (text.length > textLimit) return { fault: { field, reason: `is longer than ${textLimit} characters; split it` } };
  if (text.includes('\u0000')) return { fault: { field, reason: 'holds a null character; the file may not be UTF-8' } };
  const moment = momentOf(row, mapping, defaults, text);
  if (!moment.ok) return { fault: moment.fault! };
  const cell = (column: string | null) => (column ? (row.cells[column] ?? '').trim() : '');
  const kind = ItemKind.safeParse(cell(mapping.kind) || defaults.kind);
  if (!kind.success)
    return {
      fault: {
        field: mapping.kind!,
        reason: `"${cell(mapping.kind).slice(0, 40)}" is not a kind of item; use one of ${ItemKind.options.join(', ')}`,
      },
    };
  const language = LanguageCode.safeParse(cell(mapping.language).toLowerCase() || (defaults.language ?? guessLanguage(text)));
  if (!language.success)
    return { fault: { field: mapping.language!, reason: 'is not a language code; use en, fr, pt, ar or another ISO 639 code' } };
  const id = cell(mapping.id);
  return {
    item: {
      kind: kind.data,
      title: titleOf(row, mapping.title, text),
      text,
      language: language.data,
      reportedAt: moment.value,
      reference: cell(mapping.reference).slice(0, 120) || id.slice(0, 120),
      sourceDescriptor: cell(mapping.sourceDescriptor).slice(0, 500),
      importKey: id ? `id:${id}` : `content:${createHash('sha256').update(`${moment.value}\n${text}`).digest('hex')}`,
    },
  };
}
