import type { Marking } from './marking';

function sortedUnique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

function union<T extends string>(a: readonly T[], b: readonly T[]): T[] {
  return sortedUnique([...a, ...b]);
}

function contains<T>(whole: readonly T[], part: readonly T[]): boolean {
  return part.every((value) => whole.includes(value));
}

/** Later than every day, so that a level without a day of declassification outlasts all that have one. */
const never = '9999-12-32';

/** Day to which the level lasts; before every day when there is no level to last. */
function lastsTo({ level, declassifyOn }: Marking): string {
  return level === 0 ? '' : (declassifyOn ?? never);
}

function until(level: number, day: string): Pick<Marking, 'declassifyOn'> {
  return level === 0 || day === never ? {} : { declassifyOn: day };
}

/** The one way to write a marking: lists sorted, without repeats, no day of declassification at the lowest level. */
export function canonical(marking: Marking): Marking {
  return {
    level: marking.level,
    releasableTo: marking.releasableTo === 'all' ? 'all' : sortedUnique(marking.releasableTo),
    compartments: sortedUnique(marking.compartments),
    originators: sortedUnique(marking.originators),
    originatorControl: sortedUnique(marking.originatorControl),
    ...until(marking.level, lastsTo(marking)),
  };
}

function narrower(a: Marking['releasableTo'], b: Marking['releasableTo']): Marking['releasableTo'] {
  if (a === 'all') return b === 'all' ? 'all' : sortedUnique(b);
  if (b === 'all') return sortedUnique(a);
  return sortedUnique(a.filter((agency) => b.includes(agency)));
}

/**
 * Marking of two things together (derivative classification): at every moment at least as restricted as each.
 * It keeps its level for as long as either keeps one.
 */
export function join(a: Marking, b: Marking): Marking {
  const level = Math.max(a.level, b.level);
  const [first, second] = [lastsTo(a), lastsTo(b)];
  return {
    level,
    releasableTo: narrower(a.releasableTo, b.releasableTo),
    compartments: union(a.compartments, b.compartments),
    originators: union(a.originators, b.originators),
    originatorControl: union(a.originatorControl, b.originatorControl),
    ...until(level, first > second ? first : second),
  };
}

/** Marking of several things together; the list must not be empty. */
export function joinAll(markings: readonly [Marking, ...Marking[]]): Marking {
  const [first, ...rest] = markings;
  return rest.reduce(join, canonical(first));
}

/** Whether `a` is at least as restricted as `b` in every respect and at every moment. The database keeps the same rule in `door.dominates`. */
export function dominates(a: Marking, b: Marking): boolean {
  const narrow = b.releasableTo === 'all' || (a.releasableTo !== 'all' && contains(b.releasableTo, a.releasableTo));
  return (
    a.level >= b.level &&
    lastsTo(a) >= lastsTo(b) &&
    narrow &&
    contains(a.compartments, b.compartments) &&
    contains(a.originators, b.originators) &&
    contains(a.originatorControl, b.originatorControl)
  );
}

/** Text that is equal exactly for equal markings. */
export function markingKey(marking: Marking): string {
  const m = canonical(marking);
  return JSON.stringify([m.level, m.releasableTo, m.compartments, m.originators, m.originatorControl, m.declassifyOn ?? null]);
}
