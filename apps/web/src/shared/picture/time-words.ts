import type { Language } from '../words/catalogue';

/** How finely a moment is told. */
export type TimeUnit = 'hour' | 'day' | 'month' | 'year';

const options: Record<TimeUnit, Intl.DateTimeFormatOptions> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** Tells moments of the exercise in the reader's language, as finely as asked; always in UTC. */
export function timeWords(language: Language): (moment: number, unit: TimeUnit) => string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const made = new Map<TimeUnit, Intl.DateTimeFormat>();
  return (moment, unit) => {
    const format = made.get(unit) ?? new Intl.DateTimeFormat(locale, { ...options[unit], timeZone: 'UTC' });
    made.set(unit, format);
    return format.format(moment);
  };
}
