import { daysAfter, weekdayOf } from './days';
import type { Curriculum, Weekend } from './kinds/curriculum';

/** A course with the days on which it begins and ends. */
export interface CourseDays {
  course: string;
  weeks: number;
  startsOn: string;
  endsOn: string;
  /** Teaching days that fell on days off and moved the end. */
  daysLost: number;
}

const free: Record<Weekend, readonly number[]> = { sat_sun: [6, 0], fri_sat: [5, 6] };
const teachingDaysOfWeek = 5;

/**
 * The calendar of a curriculum: courses follow each other; a week of a course is five teaching days, weekends and days off are
 * skipped, and what falls on a day off is made up for after it. A pause is counted in whole weeks from the end of the course.
 */
export function calendarOf({ startsOn, weekend, courses, daysOff }: Curriculum): CourseDays[] {
  const off = new Set(daysOff.map(({ on }) => on));
  const isFree = (day: string) => free[weekend].includes(weekdayOf(day));
  let day = startsOn;
  return courses.map(({ course, weeks, pauseAfter }) => {
    const taught: string[] = [];
    let daysLost = 0;
    for (; taught.length < weeks * teachingDaysOfWeek; day = daysAfter(day, 1)) {
      if (isFree(day)) continue;
      if (off.has(day)) daysLost += taught.length > 0 ? 1 : 0;
      else taught.push(day);
    }
    day = daysAfter(day, pauseAfter * 7);
    return { course, weeks, startsOn: taught[0]!, endsOn: taught.at(-1)!, daysLost };
  });
}
