import { z } from 'zod';
import type { PartialDate } from './claim';

/** From a moment (included) to another (not included), in UTC; as long as the writing of a date leaves it open. */
export const TimeSpan = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });
export type TimeSpan = z.infer<typeof TimeSpan>;

/** Bounds of time, each perhaps open: a day counts as a whole, a moment as itself. */
export interface TimeBounds {
  from?: string | undefined;
  to?: string | undefined;
}

function startOf(date: string): string {
  return `${date}${'-01-01'.slice(Math.max(0, date.length - 4))}T00:00:00.000Z`;
}

/** The moment at which a year, month or day is over. */
function endOf(date: string): string {
  const end = new Date(startOf(date));
  if (date.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (date.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  // Beyond the last year of four digits there is no writing of a date.
  return end.getUTCFullYear() > 9999 ? '9999-12-31T23:59:59.999Z' : end.toISOString();
}

/**
 * The span of first and last day as far as they are known: all of the year, month or day that is written. Of one date alone, the
 * span of that date; undefined when nothing is known.
 */
export function spanOf(first?: PartialDate | null, last?: PartialDate | null): TimeSpan | undefined {
  const [from, to] = [first ?? last, last ?? first];
  return from && to ? { from: startOf(from), to: endOf(to) } : undefined;
}

/** The bounds as moments; a day (`2031-04-18`) ends when it is over. */
export function boundsOf({ from, to }: TimeBounds): TimeBounds {
  const moment = (written: string) => new Date(written).toISOString();
  return {
    ...(from ? { from: from.length <= 10 ? startOf(from) : moment(from) } : {}),
    ...(to ? { to: to.length <= 10 ? endOf(to) : moment(to) } : {}),
  };
}

/** Whether something may have been the case within the bounds (which `boundsOf` gave). */
export function isWithin(span: TimeSpan, { from, to }: TimeBounds): boolean {
  return (from === undefined || span.to > from) && (to === undefined || span.from < to);
}
