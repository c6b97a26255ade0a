import type { GraphLine } from '@workbench/contract';

/** First and last of some days, as ISO days. */
export interface Days {
  first: string;
  last: string;
}

const dayLength = 86_400_000;

/** A year, month or day as the first day that it may mean. */
export function firstDay(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

/** Days over which the lines of a chart begin, those known before included; undefined when none says a time. */
export function daysOf(lines: readonly Pick<GraphLine, 'begins'>[], before?: Days): Days | undefined {
  const days = lines.flatMap(({ begins }) => (begins === null ? [] : [firstDay(begins)]));
  const all = [...days, ...(before ? [before.first, before.last] : [])].toSorted();
  return all.length > 0 ? { first: all[0]!, last: all.at(-1)! } : undefined;
}

/** How many days after another a day is. */
export function daysAfter(start: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(start)) / dayLength);
}

/** The day so many days after another. */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * dayLength).toISOString().slice(0, 10);
}
