import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CellDesk, RequestCard } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { RequestRowLink } from './RequestRowLink';

const cell = { id: '01c60000-0000-7000-8000-0000000000cc', levels: ['OFFICIAL'], asOf: '2031-05-01T08:00:00.000Z' } as CellDesk;
const row = {
  id: '01c60000-0000-7000-8000-0000000000dd',
  kind: 'rfi',
  priority: 'flash',
  from: 'GEN',
  to: 'CUS',
  subject: null,
  itemTitle: null,
  reason: 'Which lorries crossed?',
  state: 'open',
  deadline: '2031-05-01T06:00:00.000Z',
  due: 'overdue',
  marking: { level: 0, releasableTo: 'all', compartments: [], originators: ['GEN'], originatorControl: [] },
} as unknown as RequestCard;

afterEach(cleanup);

it.each([
  ['en', 'overdue, was due 2 hours ago', 'flash'],
  ['fr', 'en retard, échéance il y a 2 heures', 'flash'],
  ['pt', 'em atraso, prazo há 2 horas', 'relâmpago'],
  ['ar', 'متأخر، كان الأجل قبل ساعتين', 'فوري'],
])(
  'a request without a subject is called by its reason, and in %s its deadline is told on the clock of the exercise',
  async (language, due, priority) => {
    showOnDesk(<RequestRowLink cell={cell} row={row} isCurrent />, {}, language);
    expect(await screen.findByText(due)).toBeTruthy();
    expect(screen.getByText(priority)).toBeTruthy();
    expect(screen.getAllByText('Which lorries crossed?').length).toBeGreaterThan(0);
    expect(screen.getByRole('link').getAttribute('aria-current')).toBe('true');
  },
);
