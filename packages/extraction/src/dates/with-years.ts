import type { DaySpan } from '@workbench/domain';
import type { Found } from '../reading/found';
import { isIsoDay, isoDay } from './day-span';

const isYearless = ({ from }: DaySpan) => from.startsWith('--');

function inYear({ from, to }: DaySpan, year: number): DaySpan | undefined {
  const put = (day: string) => isoDay(year, Number(day.slice(2, 4)), Number(day.slice(5)));
  const [first, last] = [put(from), put(to)];
  return first && last ? { from: first, to: last } : undefined;
}

/**
 * Gives days without a year the year in which they lie nearest before the day of writing, and the next year as alternative; without that day
 * the year of the date before them in the text; without any they stay without.
 */
export function withYears(found: readonly Found[], writtenOn: string | undefined): Found[] {
  let year: number | undefined;
  return found
    .toSorted((one, other) => one.start - other.start)
    .map((one) => {
      if (one.kind !== 'date') return one;
      if (!isYearless(one.value)) {
        year = Number(one.value.from.slice(0, 4));
        return one;
      }
      if (writtenOn && isIsoDay(writtenOn)) {
        const here = Number(writtenOn.slice(0, 4));
        const [before, after] = [here, here - 1].map((each) => inYear(one.value, each));
        const isPast = before && before.from <= writtenOn;
        const [value, other] = isPast ? [before, inYear(one.value, here + 1)] : [after, before];
        return value ? { ...one, value, alternatives: other ? [other] : [] } : one;
      }
      const value = year === undefined ? undefined : inYear(one.value, year);
      return value ? { ...one, value } : one;
    });
}
