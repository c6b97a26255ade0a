import { describe, expect, it } from 'vitest';
import { clashesOf, type Around } from './clashes';

const course = (name: string, startsOn: string, endsOn: string) => ({ course: name, weeks: 1, startsOn, endsOn, daysLost: 0 });
const calendar = [course('one', '2031-01-06', '2031-01-10'), course('two', '2031-01-13', '2031-01-17')];
const around: Around = { after: {}, visits: [], engagement: { startsOn: '2031-01-01', endsOn: '2031-12-31' } };
const clashes = (over: Partial<Around>, of = calendar) => clashesOf(of, { ...around, ...over });

describe('clashes of a calendar', () => {
  it('are none where all fits', () => {
    expect(clashes({ after: { two: ['one'] }, visits: [{ title: 'Visit', startsOn: '2031-01-11', endsOn: '2031-01-12' }] })).toEqual([]);
  });

  it('tell of a course that comes before one it builds on, or without it', () => {
    expect(clashes({ after: { one: ['two'], two: ['three'] } })).toEqual([
      { sort: 'order', course: 'one', needs: 'two' },
      { sort: 'missing', course: 'two', needs: 'three' },
    ]);
  });

  it('tell of a course that is taught twice', () => {
    expect(clashes({}, [...calendar, course('one', '2031-01-20', '2031-01-24')])).toEqual([{ sort: 'twice', course: 'one' }]);
  });

  it.each([
    ['2031-01-10', '2031-01-10'],
    ['2031-01-01', '2031-01-06'],
    ['2031-01-01', '2031-01-11'],
  ])('tell of a visit from %s to %s that meets a course', (startsOn, endsOn) => {
    expect(clashes({ visits: [{ title: 'Visit', startsOn, endsOn }] })).toEqual([{ sort: 'visit', course: 'one', visit: 'Visit' }]);
  });

  it('tell of what lies beyond the engagement', () => {
    expect(clashes({ engagement: { startsOn: '2031-01-07', endsOn: '2031-01-16' } }).map(({ sort }) => sort)).toEqual(['beyond', 'beyond']);
  });
});
