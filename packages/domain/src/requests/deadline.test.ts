import { expect, it } from 'vitest';
import { dueOf } from './deadline';

const asOf = new Date('2031-05-01T08:00:00Z');

it.each([
  ['open', '2031-05-01T07:59:59Z', 'overdue'],
  ['open', '2031-05-01T08:00:00Z', 'soon'],
  ['open', '2031-05-02T08:00:00Z', 'soon'],
  ['open', '2031-05-02T08:00:01Z', 'later'],
  ['open', null, null],
  ['answered', '2031-04-01T00:00:00Z', null],
  ['refused', '2031-04-01T00:00:00Z', null],
  ['withdrawn', '2031-04-01T00:00:00Z', null],
] as const)('a request that is %s with the deadline %s is %s', (state, deadline, due) => {
  expect(dueOf(state, deadline === null ? null : new Date(deadline), asOf)).toBe(due);
});
