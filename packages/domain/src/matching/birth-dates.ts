import { editDistance } from './edit-distance';
import type { Reason } from './reason';

/** A date of birth taken apart. */
export interface Day {
  text: string;
  year: number;
  /** Month and day, when known and not the first of January that offices write for want of better. */
  rest?: string | undefined;
}

/** A date of birth as it is compared; undefined for words that are no date. */
export function dayOf(text: string): Day | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!found) return undefined;
  const rest = found[2] && found[3] ? `${found[2]}-${found[3]}` : undefined;
  return { text: text.trim(), year: Number(found[1]), rest: rest === '01-01' ? undefined : rest };
}

const swapped = (rest: string) => `${rest.slice(3)}-${rest.slice(0, 2)}`;

function compared(a: Day, b: Day): Reason {
  const values = { left: a.text, right: b.text };
  const isSameYear = a.year === b.year;
  const apart = Math.abs(a.year - b.year);
  if (a.rest !== undefined && b.rest !== undefined) {
    if (isSameYear && a.rest === b.rest) return { code: 'birth_date_same', weight: 5, values };
    if (isSameYear && a.rest === swapped(b.rest))
      return { code: 'birth_date_near', weight: 2.5, values: { ...values, how: 'day_month_swapped' } };
    if (isSameYear && editDistance(a.rest, b.rest) === 1)
      return { code: 'birth_date_near', weight: 2, values: { ...values, how: 'one_digit' } };
    // A son may be born in a year that differs from the father's by one digit of tens.
    if (apart < 3 && a.rest === b.rest) return { code: 'birth_date_near', weight: 1.5, values: { ...values, how: 'year' } };
    return { code: 'birth_date_differs', weight: isSameYear ? -5 : -9, values };
  }
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (isSameYear && (long.startsWith(short) || short.endsWith('-01-01') || long.endsWith('-01-01')))
    return { code: 'birth_date_fits', weight: 3, values };
  if (isSameYear) return { code: 'birth_date_differs', weight: -3, values };
  return { code: 'birth_date_differs', weight: apart === 1 ? -2 : apart === 2 ? -4 : -9, values };
}

/** What the dates of birth of two people say; the two that agree best speak, for each may have several. */
export function compareBirthDates(left: readonly Day[], right: readonly Day[]): Reason | undefined {
  const found = left.flatMap((one) => right.map((other) => compared(one, other)));
  return found.toSorted((a, b) => b.weight - a.weight || (a.values['left']! < b.values['left']! ? -1 : 1))[0];
}
