import type { Due } from '@workbench/domain';
import type { Words } from '../words/useWords';

const hour = 3_600_000;

/** How far off a moment is on the clock of the exercise: in hours up to two days, then in days. */
export function awayWords(moment: string, asOf: string, language: string): string {
  const hours = Math.round((Date.parse(moment) - Date.parse(asOf)) / hour);
  const format = new Intl.RelativeTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { numeric: 'auto' });
  return Math.abs(hours) < 48 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}

/** The sentence on the deadline of an open request; undefined when there is none to say. */
export function dueWords(request: { deadline: string | null; due: Due | null }, asOf: string, { t, language }: Words): string | undefined {
  if (!request.deadline || !request.due) return undefined;
  return t(request.due === 'overdue' ? 'requests.overdue' : 'requests.due', { when: awayWords(request.deadline, asOf, language) });
}

/** Hue of a deadline; the words on it are dark enough to be read on it. */
export const dueColours: Record<Due, { color: string; c: string }> = {
  overdue: { color: 'red', c: '#8a1119' },
  soon: { color: 'yellow', c: '#6b3a00' },
  later: { color: 'gray', c: '#34424f' },
};
