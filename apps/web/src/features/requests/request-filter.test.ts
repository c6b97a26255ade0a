import { describe, expect, it } from 'vitest';
import type { RequestCard } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { filterRequests } from './request-filter';

const cus = 'CUS' as AgencyCode;
const row = (id: string, over: object) =>
  ({ id, kind: 'rfi', from: 'POL', to: 'CUS', state: 'open', due: null, deadline: null, ...over }) as unknown as RequestCard;
const rows = [
  row('new', {}),
  row('later', { due: 'later', deadline: '2031-05-09T08:00:00.000Z' }),
  row('late', { due: 'overdue', deadline: '2031-04-20T08:00:00.000Z' }),
  row('done', { state: 'answered', deadline: '2031-04-01T08:00:00.000Z' }),
  row('own', { from: 'CUS', to: 'POL', kind: 'release' }),
  row('own late', { from: 'CUS', to: 'POL', due: 'overdue', deadline: '2031-04-21T08:00:00.000Z' }),
];

describe('the inbox', () => {
  it.each([
    [{ tab: 'in' }, ['late', 'later', 'new', 'done']],
    [{ tab: 'out' }, ['own late', 'own']],
    [{ tab: 'all' }, ['late', 'own late', 'later', 'new', 'done', 'own']],
    [{ tab: 'late' }, ['late', 'own late']],
    [{ tab: 'in', state: 'answered' }, ['done']],
    [{ tab: 'out', kind: 'release' }, ['own']],
    [{ tab: 'in', kind: 'sanitisation' }, []],
  ] as const)('with %j shows %j', (filter, ids) => {
    expect(filterRequests(rows, filter, cus).map(({ id }) => id)).toEqual(ids);
  });
});
