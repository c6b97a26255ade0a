import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar';
import type { Curriculum } from './kinds/curriculum';

const plan = (over: Partial<Curriculum> = {}): Curriculum => ({
  kind: 'curriculum',
  title: 'Fifteen weeks',
  startsOn: '2031-01-06',
  weekend: 'sat_sun',
  courses: [
    { course: 'c01-orientation', weeks: 1, pauseAfter: 0 },
    { course: 'c02-law-and-rights', weeks: 2, pauseAfter: 0 },
  ],
  daysOff: [],
  ...over,
});
const days = (over: Partial<Curriculum> = {}) => calendarOf(plan(over)).map(({ startsOn, endsOn }) => [startsOn, endsOn]);

describe('the calendar of a curriculum', () => {
  it('lets courses follow each other, five days a week', () => {
    expect(days()).toEqual([
      ['2031-01-06', '2031-01-10'],
      ['2031-01-13', '2031-01-24'],
    ]);
  });

  it('moves everything after a course that takes longer', () => {
    const courses = [{ course: 'c01-orientation', weeks: 3, pauseAfter: 0 }, plan().courses[1]!];
    expect(days({ courses })[1]).toEqual(['2031-01-27', '2031-02-07']);
  });

  it('makes up for days off, and says how many were lost', () => {
    const daysOff = [
      { on: '2031-01-08', words: 'Independence Day' },
      { on: '2031-01-11', words: 'A Saturday costs nothing' },
    ];
    expect(calendarOf(plan({ daysOff }))[0]).toMatchObject({ startsOn: '2031-01-06', endsOn: '2031-01-13', daysLost: 1 });
    expect(days({ daysOff })[1]).toEqual(['2031-01-14', '2031-01-27']);
  });

  it('begins on the first teaching day', () => {
    expect(days({ startsOn: '2031-01-04' })[0]![0]).toBe('2031-01-06');
    expect(calendarOf(plan({ daysOff: [{ on: '2031-01-06', words: '' }] }))[0]).toMatchObject({ startsOn: '2031-01-07', daysLost: 0 });
  });

  it('knows weeks that begin on Sunday', () => {
    expect(days({ weekend: 'fri_sat' })).toEqual([
      ['2031-01-06', '2031-01-12'],
      ['2031-01-13', '2031-01-26'],
    ]);
  });

  it('pauses for whole weeks after a course', () => {
    const courses = [{ course: 'c01-orientation', weeks: 1, pauseAfter: 2 }, plan().courses[1]!];
    expect(days({ courses })[1]).toEqual(['2031-01-27', '2031-02-07']);
  });

  it('is empty without courses', () => {
    expect(days({ courses: [] })).toEqual([]);
  });
});
