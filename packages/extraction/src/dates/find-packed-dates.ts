import type { Finder } from '../reading/found';
import { daysOf, fullYear } from './day-span';
import { monthOf } from './months';

const group = /^(?<day>\d{2})(?:\d{4}[a-z])?(?<month>[a-z]{3})(?<year>\d{2}|\d{4})$/;
const broken = /^(?<day>\d{2})\d{4}[a-z]$/;

/** Dates of one word, such as `04MAR31`, and military date-time groups, `041530ZMAR31` or `041530Z MAR 31`. */
export const findPackedDates: Finder = ({ words }, { writtenOn }) =>
  words.flatMap((word, at) => {
    const whole = group.exec(word.folded)?.groups;
    const [month, year] = [words[at + 1], words[at + 2]];
    const parts = broken.exec(word.folded)?.groups;
    const isBroken = parts && month && year && year.end - word.start <= 16 && /^\d{2}(?:\d{2})?$/.test(year.folded);
    const read = whole ?? (isBroken ? { day: parts['day'], month: month.folded, year: year.folded } : undefined);
    const number = read && monthOf(read['month'] ?? '');
    const value = read && number ? daysOf(fullYear(read['year'] ?? '', writtenOn), number, Number(read['day'])) : undefined;
    return value
      ? [{ kind: 'date' as const, start: word.start, end: whole ? word.end : (year?.end ?? word.end), value, alternatives: [] }]
      : [];
  });
