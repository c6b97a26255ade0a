import type { DaySpan } from '@workbench/domain';

const two = (number: number) => String(number).padStart(2, '0');

/** Days of a month; of a February of no year, 29. */
function daysIn(month: number, year?: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** A day of the calendar, undefined when there is none such; without a year `--MM-DD`. */
export function isoDay(year: number | undefined, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return undefined;
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** One day, or all days from one to another of the same month. */
export function daysOf(year: number | undefined, month: number, day: number, lastDay = day): DaySpan | undefined {
  const [from, to] = [isoDay(year, month, day), isoDay(year, month, lastDay)];
  return from && to && from <= to ? { from, to } : undefined;
}

/** All days of a month. */
export function monthSpan(year: number, month: number): DaySpan | undefined {
  return month >= 1 && month <= 12 ? daysOf(year, month, 1, daysIn(month, year)) : undefined;
}

/** All days of a year. */
export function yearSpan(year: number): DaySpan {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** A year of two digits: of the hundred years of which the day of writing (or 2050) leaves twenty ahead. */
export function fullYear(digits: string, writtenOn?: string): number {
  if (digits.length > 2) return Number(digits);
  const newest = writtenOn ? Number(writtenOn.slice(0, 4)) + 20 : 2050;
  const year = newest - (newest % 100) + Number(digits);
  return year > newest ? year - 100 : year;
}

/** A day moved by some days. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** Whether this is a day of the calendar written as one. */
export function isIsoDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))) === day;
}
