const length = 86_400_000;

/** A day, some days later (or earlier). Days are written `2031-04-09`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * length).toISOString().slice(0, 10);
}

/** How many days lie from one day to another. */
export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / length);
}

/** Day of the week of a day, from 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}
