import type { DaySpan } from '@workbench/domain';
import { bareWords } from '../reading/arabic-words';
import type { Finder, Found } from '../reading/found';
import { gapAfter, type Reading } from '../reading/reading';
import { daysOf, fullYear, monthSpan } from './day-span';
import { dateJoints, dayOfMonth, spanJoints } from './date-words';
import { isWeakMonth, monthOf } from './months';

const isNear = (gap: string) => /^[ \t]*[.,،°'/-]{0,2}[ \t]*\r?\n?[ \t]*$/.test(gap) && gap.length <= 6;

/** The month that words from a place on name, and how many words that takes. */
function monthAt(reading: Reading, at: number): { month: number; length: number; taken: number } | undefined {
  const word = reading.words[at]?.folded ?? '';
  const next = reading.words[at + 1]?.folded.replace(/^ال/, '') ?? '';
  const double = monthOf(`${word} ${next}`);
  if (double && gapAfter(reading, at) === ' ') return { month: double, length: 2, taken: 0 };
  const bare = bareWords(word).find((one) => monthOf(one.word) !== undefined);
  const month = bare && monthOf(bare.word);
  return month ? { month, length: 1, taken: bare.taken } : undefined;
}

/** Index of the word before (or after) a place, over one or two joining words. */
function neighbour(reading: Reading, at: number, step: 1 | -1): number | undefined {
  for (let next = at + step, passed = 0; next >= 0 && next < reading.words.length && passed <= 2; next += step, passed += 1) {
    if (!isNear(gapAfter(reading, step === 1 ? next - 1 : next))) return undefined;
    if (!dateJoints.has(reading.words[next]?.folded ?? '')) return next;
  }
  return undefined;
}

interface DaysBefore {
  from: number;
  to: number;
  at: number;
}

/** The day, or the days from one to another, that stand before a month. */
function daysBefore(reading: Reading, at: number): DaysBefore | undefined {
  const dayAt = neighbour(reading, at, -1);
  const last = dayAt === undefined ? undefined : dayOfMonth(reading.words[dayAt]?.folded ?? '');
  if (dayAt === undefined || last === undefined) return undefined;
  const isDashed = /^ ?- ?$/.test(gapAfter(reading, dayAt - 1));
  const firstAt = isDashed ? dayAt - 1 : spanJoints.has(reading.words[dayAt - 1]?.folded ?? '') ? dayAt - 2 : undefined;
  const firstWord = reading.words[firstAt ?? -1]?.folded ?? '';
  const first = firstAt !== undefined && /^\d/.test(firstWord) && isNear(gapAfter(reading, firstAt)) ? dayOfMonth(firstWord) : undefined;
  return first !== undefined && firstAt !== undefined && first < last
    ? { from: first, to: last, at: firstAt }
    : { from: last, to: last, at: dayAt };
}

/** The year that stands after a word. */
function yearAfter(reading: Reading, at: number, hasDay: boolean, writtenOn: string | undefined): { year: number; at: number } | undefined {
  const yearAt = neighbour(reading, at, 1);
  const word = reading.words[yearAt ?? -1];
  if (yearAt === undefined || !word) return undefined;
  if (/^(?:19|20)\d{2}$/.test(word.folded)) return { year: Number(word.folded), at: yearAt };
  const isShort = hasDay && /^\d{2}$/.test(word.folded) && yearAt === at + 1 && /^(?: |'| '|-|\/)$/.test(gapAfter(reading, at));
  // "5 May 12 men": two digits before a small word are rather a number of things.
  const isCounted = /^ ?\p{Ll}/u.test(reading.source.slice(reading.origins[word.end], (reading.origins[word.end] ?? 0) + 2));
  return isShort && !isCounted ? { year: fullYear(word.folded, writtenOn), at: yearAt } : undefined;
}

/** `March 4` after the month. */
function dayAfter(reading: Reading, at: number): number | undefined {
  const word = reading.words[at + 1]?.folded ?? '';
  return /^\d/.test(word) && /^(?: |\. )$/.test(gapAfter(reading, at)) && !/^[.,:]\d|^ ?%/.test(gapAfter(reading, at + 1))
    ? dayOfMonth(word)
    : undefined;
}

function dateAround(reading: Reading, at: number, writtenOn: string | undefined): Found | undefined {
  const named = monthAt(reading, at);
  if (!named) return undefined;
  const name = reading.words[at]?.folded ?? '';
  // English writes its months with a capital; "03 may" in running text is a verb.
  if (reading.casing === 'telling' && /^(?:may|march)$/.test(name) && !reading.words[at]?.isCapital) return undefined;
  const last = at + named.length - 1;
  const before = daysBefore(reading, at);
  const after = before ? undefined : dayAfter(reading, last);
  const lastWord = after === undefined ? last : last + 1;
  const year = yearAfter(reading, lastWord, before !== undefined || after !== undefined, writtenOn);
  if (!year && (isWeakMonth(name) || (before === undefined && after === undefined))) return undefined;
  const [from, to] = before ? [before.from, before.to] : [after, after];
  const value: DaySpan | undefined =
    from === undefined ? year && monthSpan(year.year, named.month) : daysOf(year?.year, named.month, from, to);
  const startWord = reading.words[before?.at ?? at];
  const endWord = reading.words[year?.at ?? lastWord];
  if (!value || !startWord || !endWord) return undefined;
  return { kind: 'date', start: startWord.start + (before ? 0 : named.taken), end: endWord.end, value, alternatives: [] };
}

/** Dates with the month in words, in four languages: a day, days from one to another, or a whole month. */
export const findWrittenDates: Finder = (reading, { writtenOn }) =>
  reading.words.flatMap((_, at) => dateAround(reading, at, writtenOn) ?? []);
