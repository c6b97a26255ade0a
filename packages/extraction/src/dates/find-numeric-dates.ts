import type { DaySpan } from '@workbench/domain';
import type { Finder } from '../reading/found';
import { daysOf, fullYear } from './day-span';

const shape = /(?<![\p{L}\p{N}.,/+-])(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\p{N}/-]|[.,]\d|\p{L})/gu;
const packed = /(?<![\p{L}\p{N}.,/+-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:t\d{4,6}z?)?(?![\p{L}\p{N}])/gu;
const cue = /(?:date|dated|on|le|du|em|بتاريخ|dob)[ :]{1,3}$/;

function readings(first: string, sign: string, second: string, third: string, writtenOn: string | undefined): DaySpan[] {
  if (first.length === 4) {
    const span = third.length <= 2 ? daysOf(Number(first), Number(second), Number(third)) : undefined;
    return span ? [span] : [];
  }
  if (first.length > 2 || third.length === 1 || (third.length === 2 && sign === '.')) return [];
  const year = fullYear(third, writtenOn);
  const [dayFirst, monthFirst] = [daysOf(year, Number(second), Number(first)), daysOf(year, Number(first), Number(second))];
  return [dayFirst, first === second ? undefined : monthFirst].filter((span) => span !== undefined);
}

/** Dates in digits, the year first or last; where both 3 April and March 4 can be meant, both are given, the day first. */
export const findNumericDates: Finder = ({ folded }, { writtenOn }) => {
  const signed = Array.from(folded.matchAll(shape)).flatMap((match) => {
    const [whole, first = '', sign = '', second = '', third = ''] = match;
    const [value, ...alternatives] = readings(first, sign, second, third, writtenOn);
    return value ? [{ kind: 'date' as const, start: match.index, end: match.index + whole.length, value, alternatives }] : [];
  });
  const unsigned = Array.from(folded.matchAll(packed)).flatMap((match) => {
    const value = daysOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (!value || !cue.test(folded.slice(Math.max(0, match.index - 12), match.index))) return [];
    return [{ kind: 'date' as const, start: match.index, end: match.index + match[0].length, value, alternatives: [] }];
  });
  return [...signed, ...unsigned];
};
