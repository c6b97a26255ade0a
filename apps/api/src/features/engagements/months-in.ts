/** Most months that are named, so that their names do not run into each other. */
const mostNamed = 9;

/** First days of the months that begin in a stretch of days; where there are many, only some are named. The first day is named where no month begins. */
export function monthsIn(first: string, last: string): { day: string; isNamed: boolean }[] {
  const months: string[] = [];
  const [year, month] = first.split('-').map(Number) as [number, number];
  for (let place = month - (first.endsWith('-01') ? 1 : 0); ; place += 1) {
    const day = `${year + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-01`;
    if (day > last) break;
    months.push(day);
  }
  if (months.length === 0) return [{ day: first, isNamed: true }];
  const step = Math.ceil(months.length / mostNamed);
  return months.map((day, place) => ({ day, isNamed: place % step === 0 }));
}
