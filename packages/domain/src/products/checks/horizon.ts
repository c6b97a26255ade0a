/** Days of each unit of time, by its words in four languages. */
const units: [RegExp, number][] = [
  [/^(?:hours?|heures?|horas?|ساع\p{L}{0,2})$/iu, 1 / 24],
  [/^(?:days?|jours?|dias?|يوم\p{L}{0,2}|أيام)$/iu, 1],
  [/^(?:weeks?|semaines?|semanas?|أسبوع\p{L}{0,2}|أسابيع)$/iu, 7],
  [/^(?:months?|mois|m[eê]s(?:es)?|شهر\p{L}{0,2}|أشهر|شهور)$/iu, 30],
  [/^(?:years?|ans?|années?|anos?|سنة|سنوات|عام\p{L}{0,2}|أعوام)$/iu, 365],
];

/**
 * How many days a horizon reaches beyond a moment, from the words of its author: a date, or a number of units ("90 days",
 * "six months" is not read). Null when the words say neither, or a date that has passed.
 */
export function horizonDays(horizon: string, asOf: string): number | null {
  const date = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/u.exec(horizon);
  if (date) {
    const day = Date.parse(`${date[1]}-${date[2]}-${date[3] ?? '28'}T00:00:00Z`);
    const days = (day - Date.parse(asOf)) / 86_400_000;
    return Number.isFinite(days) && days > 0 ? days : null;
  }
  const digits = horizon.replace(/[٠-٩]/gu, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const amount = /(\d{1,4})\s*(?:-\s*)?(\p{L}+)/u.exec(digits);
  const unit = amount && units.find(([words]) => words.test(amount[2]!));
  return amount && unit ? Number(amount[1]) * unit[1] : null;
}
