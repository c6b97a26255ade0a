import type { DaySpan } from '@workbench/domain';
import type { Found } from '../reading/found';
import { isIsoDay, isoDay } from './day-span';

const isYearless = ({ from }: DaySpan) => from.startsWith('--');

function inYear({ from, to }: DaySpan, year: number): DaySpan | undefined {
  const put = (day: string) => isoDay(year, Number(day.slice(2, 4)), Number(day.slice(5)));
  const [first, last] = [put(from), put(to)];
  return first && last ? { from: first, to: last } : undefined;
}

const daysApart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other));

/** The years round the day of writing in which days without a year may lie, the nearest first. */
function nearestYears(span: DaySpan, writtenOn: string): DaySpan[] {
  const here = Number(writtenOn.slice(0, 4));
  return [here, here - 1, here + 1]
    .flatMap((year) => inYear(span, year) ?? [])
    .toSorted((one, other) => daysApart(one.from, writtenOn) - daysApart(other.from, writtenOn))
    .slice(0, 2);
}

/**
 * Gives days without a year the year in which they lie nearest to the day of writing, and the next nearest as alternative; without that
 * day the year of the date before them in the text; without any they stay without.
 */
export function withYears(found: readonly Found[], writtenOn: string | undefined): Found[] {
  let year: number | undefined;
  return found.map((one) => {
    if (one.kind !== 'date') return one;
    if (!isYearless(one.value)) {
      year = Number(one.value.from.slice(0, 4));
      return one;
    }
    const inText = year === undefined ? undefined : inYear(one.value, year);
    const readings = writtenOn && isIsoDay(writtenOn) ? nearestYears(one.value, writtenOn) : inText ? [inText] : [];
    const [value, ...alternatives] = readings;
    return value ? { ...one, value, alternatives } : one;
  });
}
