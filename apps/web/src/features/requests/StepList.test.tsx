import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RequestStep } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { ClockProvider } from '../../shared/markings/exercise-clock';
import { StepList } from './StepList';

const clock = [{ real: Date.parse('2026-11-30T09:00:00Z'), scenario: Date.parse('2031-07-17T15:00:00Z'), carried: 0, rate: 3000 }];
const step: RequestStep = {
  id: '01c60000-0000-7000-8000-0000000000ee',
  deed: 'asked',
  at: '2026-11-30T09:02:00.000Z',
  by: 'Idris Vale',
  agency: 'CUS' as RequestStep['agency'],
  words: null,
  assignedTo: null,
  items: [],
};

afterEach(cleanup);

it.each([
  ['en', /Jul 17, 2031, 4:00/],
  ['fr', /17 juil\. 2031, 16:00/],
])('the history of a request in a run is told on the exercise clock, in %s', async (language, words) => {
  showOnDesk(
    <ClockProvider asOf="2031-07-17T17:00:00.000Z" stretches={clock}>
      <StepList cellId="01c60000-0000-7000-8000-0000000000cc" steps={[step]} levels={['OFFICIAL']} />
    </ClockProvider>,
    {},
    language,
  );
  expect(await screen.findByText(words)).toBeTruthy();
});
