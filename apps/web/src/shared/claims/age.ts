const day = 86_400_000;

/** How old a report is at the scenario's date, in the reader's language: in days up to six weeks, then months, then years. */
export function ageWords(reportedAt: string, asOf: string, language: string): string {
  const days = Math.round((Date.parse(reportedAt) - Date.parse(asOf)) / day);
  const format = new Intl.RelativeTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { numeric: 'auto' });
  if (Math.abs(days) <= 42) return format.format(days, 'day');
  if (Math.abs(days) < 548) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}
