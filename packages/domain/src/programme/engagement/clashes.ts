import type { CourseDays } from './calendar';

/** Something in a calendar that cannot be, or should not. */
export type Clash =
  /** A course comes before another that it builds on. */
  | { sort: 'order'; course: string; needs: string }
  /** A course builds on another that is not taught. */
  | { sort: 'missing'; course: string; needs: string }
  /** A course stands twice in the calendar. */
  | { sort: 'twice'; course: string }
  /** A study visit falls into a course. */
  | { sort: 'visit'; course: string; visit: string }
  /** A course lies, at least in part, outside the engagement. */
  | { sort: 'beyond'; course: string };

/** What a calendar is held against. */
export interface Around {
  /** Courses that come before a course, by its key. */
  after: Readonly<Record<string, readonly string[]>>;
  visits: readonly { title: string; startsOn: string; endsOn: string }[];
  engagement: { startsOn: string; endsOn: string };
}

function orderClashes(calendar: readonly CourseDays[], after: Around['after']): Clash[] {
  const places = new Map(calendar.map(({ course }, place) => [course, place]));
  return calendar.flatMap(({ course }, place) =>
    (after[course] ?? []).flatMap((needs): Clash[] => {
      const other = places.get(needs);
      if (other === undefined) return [{ sort: 'missing', course, needs }];
      return other > place ? [{ sort: 'order', course, needs }] : [];
    }),
  );
}

/** All clashes of a calendar, in the order of what they are about. */
export function clashesOf(calendar: readonly CourseDays[], { after, visits, engagement }: Around): Clash[] {
  const seen = new Set<string>();
  const twice = calendar.flatMap(({ course }): Clash[] => (seen.size === seen.add(course).size ? [{ sort: 'twice', course }] : []));
  const met = calendar.flatMap(({ course, startsOn, endsOn }) =>
    visits
      .filter((visit) => visit.startsOn <= endsOn && visit.endsOn >= startsOn)
      .map((visit): Clash => ({ sort: 'visit', course, visit: visit.title })),
  );
  const beyond = calendar
    .filter(({ startsOn, endsOn }) => startsOn < engagement.startsOn || endsOn > engagement.endsOn)
    .map(({ course }): Clash => ({ sort: 'beyond', course }));
  return [...orderClashes(calendar, after), ...twice, ...met, ...beyond];
}
