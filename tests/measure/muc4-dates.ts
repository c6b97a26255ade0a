import type { DaySpan } from '@workbench/domain';
import type { Message } from './muc4-keys';

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

function dayOf(written: string): string | undefined {
  const [day, month, year] = written.trim().split(' ');
  const at = months.indexOf(month ?? '');
  return at < 0 ? undefined : `19${year}-${String(at + 1).padStart(2, '0')}-${day}`;
}

/** A day or span of a key; one that says only "not after" has no first day. */
export interface DateKey {
  from: string | undefined;
  to: string;
}

/** Dates that the keys of a message ask for, each once. */
export function datesOf({ templates }: Message): DateKey[] {
  const keys = new Map<string, DateKey>();
  for (const fill of templates.flatMap((template) => template['INCIDENT: DATE'] ?? [])) {
    for (const one of fill.replaceAll(/[()?]/g, '').split('/')) {
      const [first = '', last] = one.split(/(?:^|\s)-\s/);
      const [from, to] = [dayOf(first), dayOf(last ?? first)];
      if (to) keys.set(one.trim(), { from, to });
    }
  }
  return [...keys.values()];
}

/** Whether a suggested span is the day asked for; of a key of several days, whether it begins in them and ends in them. */
export function isDate(span: DaySpan, { from, to }: DateKey): boolean {
  return from === undefined ? span.to === to : span.from >= from && span.to <= to;
}
