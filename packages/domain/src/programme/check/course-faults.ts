import type { Course } from '../course';
import type { Programme, Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';
import { wordsOf } from './prose';

/** Sessions in a week, and words in the plan of one. */
const limits = { week: { fewest: 5, most: 8 }, plan: { fewest: 60, most: 150 } };

const isOutside = (count: number, { fewest, most }: { fewest: number; most: number }) => count < fewest || count > most;

function weekFaults(file: string, { weeks, sessions }: Course): ProgrammeFault[] {
  const outside = sessions.filter(({ week }) => week > weeks);
  const loads = Array.from({ length: weeks }, (_, at) => sessions.filter(({ week }) => week === at + 1).length);
  return [
    ...outside.map(({ key, week }) => programmeFault('week_outside', file, { session: key, week, weeks })),
    ...loads.flatMap((count, at) =>
      isOutside(count, limits.week) ? [programmeFault('week_load', file, { count, week: at + 1, ...limits.week })] : [],
    ),
  ];
}

function planFaults(file: string, { sessions }: Course): ProgrammeFault[] {
  return sessions.flatMap(({ key, plan }) => {
    const count = wordsOf(plan).length;
    return isOutside(count, limits.plan) ? [programmeFault('plan_length', file, { session: key, count, ...limits.plan })] : [];
  });
}

function orderFaults({ file, content }: Shipped<Course>, courses: readonly Shipped<Course>[]): ProgrammeFault[] {
  const numberOf = new Map(courses.map((one) => [one.content.key, one.content.number]));
  return content.after
    .filter((name) => (numberOf.get(name) ?? 0) >= content.number)
    .map((name) => programmeFault('after_later', file, { name }));
}

/** Weeks that are too full or too empty, plans too short or too long, courses that wait for a later one. */
export function courseFaults({ courses }: Programme): ProgrammeFault[] {
  return courses.flatMap((course) => [
    ...weekFaults(course.file, course.content),
    ...planFaults(course.file, course.content),
    ...orderFaults(course, courses),
  ]);
}
