import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ForkStand } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { ForkContents } from './ForkContents';

afterEach(cleanup);

const stand: ForkStand = {
  runId: '01c60000-0000-7000-8000-00000000000a',
  from: '2031-07-17T15:00:00.000Z',
  until: '2031-07-17T17:00:00.000Z',
  at: '2031-07-17T16:30:00.000Z',
  items: 12,
  messages: 3,
  toOnePerson: 0,
  released: ['1.01', '1.02'],
  held: ['1.03'],
  skipped: [],
  withdrawn: [],
  done: [],
};

it('says what comes along, with the numbers of injects, and what stays behind', async () => {
  showOnDesk(<ForkContents stand={stand} />, {});
  const lines = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('listitem')
      .map((line) => line.textContent);
  await screen.findByRole('region', { name: 'What comes along' });
  expect(lines('What comes along')).toEqual([
    'The exercise clock, which begins at Jul 17, 2031, 4:30 PM and stands until you start it',
    '12 items, from their originators once more, each under the marking that it had',
    '3 messages of personas, with their moments',
    '2 injects released: 1.01, 1.02',
    '1 inject held: 1.03',
    'No expected action seen to be done',
  ]);
  expect(lines('What stays behind')).toHaveLength(4);
});
