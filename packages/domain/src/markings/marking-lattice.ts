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

/** The one way to write a marking: lists sorted, without repeats. */
export function canonical(marking: Marking): Marking {
  return {
    level: marking.level,
    releasableTo: marking.releasableTo === 'all' ? 'all' : sortedUnique(marking.releasableTo),
    compartments: sortedUnique(marking.compartments),
    originators: sortedUnique(marking.originators),
    originatorControl: sortedUnique(marking.originatorControl),
  };
}

function narrower(a: Marking['releasableTo'], b: Marking['releasableTo']): Marking['releasableTo'] {
  if (a === 'all') return b === 'all' ? 'all' : sortedUnique(b);
  if (b === 'all') return sortedUnique(a);
  return sortedUnique(a.filter((agency) => b.includes(agency)));
}

/** Marking of two things together (derivative classification): at least as restricted as each. */
export function join(a: Marking, b: Marking): Marking {
  return {
    level: Math.max(a.level, b.level),
    releasableTo: narrower(a.releasableTo, b.releasableTo),
    compartments: union(a.compartments, b.compartments),
    originators: union(a.originators, b.originators),
    originatorControl: union(a.originatorControl, b.originatorControl),
  };
}

/** Marking of several things together; the list must not be empty. */
export function joinAll(markings: readonly [Marking, ...Marking[]]): Marking {
  const [first, ...rest] = markings;
  return rest.reduce(join, canonical(first));
}

/** Whether `a` is at least as restricted as `b` in every respect. */
export function dominates(a: Marking, b: Marking): boolean {
  const narrow = b.releasableTo === 'all' || (a.releasableTo !== 'all' && contains(b.releasableTo, a.releasableTo));
  return (
    a.level >= b.level &&
    narrow &&
    contains(a.compartments, b.compartments) &&
    contains(a.originators, b.originators) &&
    contains(a.originatorControl, b.originatorControl)
  );
}

/** Text that is equal exactly for equal markings. */
export function markingKey(marking: Marking): string {
  const m = canonical(marking);
  return JSON.stringify([m.level, m.releasableTo, m.compartments, m.originators, m.originatorControl]);
}
