const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function day(year: number, month: number, date: number): string | undefined {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const isReal = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return isReal ? moment.toISOString() : undefined;
}

/**
 * A moment from the ways files write it: ISO 8601, seconds or milliseconds since 1970, `16 July, 2002`, `July 16, 2002`,
 * `16/07/2002` (day first, as in the beneficiaries' countries, unless told otherwise) and `16.07.2002`. Undefined when it is none
 * of them.
 */
export function readDate(text: string, isMonthFirst = false): string | undefined {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})([T ].*)?$/.exec(value);
  if (iso) {
    if (!iso[4]) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const moment = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value.replace(' ', 'T')}Z`);
    return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
  }
  const epoch = /^-?(\d{8,13})(?:\.0+)?$/.exec(value);
  if (epoch) {
    const seconds = Number(value);
    return new Date(epoch[1]!.length > 11 ? seconds : seconds * 1000).toISOString();
  }
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    return isMonthFirst ? day(Number(numbers[3]), first, second) : day(Number(numbers[3]), second, first);
  }
  const words = /^(\d{1,2})\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(value) ?? /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(value);
  if (!words) return undefined;
  const [date, name] = /^\d/.test(words[1]!) ? [words[1]!, words[2]!] : [words[2]!, words[1]!];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? day(Number(words[3]), month, Number(date)) : undefined;
}

/** A date in brackets near the start of a text, as report collections often write it. */
export function dateInText(text: string): string | undefined {
  const bracket = /^.{0,60}?[[(]([^\])]{6,24})[\])]/s.exec(text);
  return bracket ? readDate(bracket[1]!) : undefined;
}
