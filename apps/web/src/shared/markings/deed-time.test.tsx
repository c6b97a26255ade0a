import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ExerciseClock } from '@workbench/domain';
import { aClaimCard, showOnDesk } from '../claims/a-desk';
import { ClaimCardView } from '../claims/ClaimCardView';
import { onExerciseClock } from './deed-time';
import { ClockProvider } from './exercise-clock';

const at = (iso: string) => Date.parse(iso);
/** An evening that began at nine on a working day, at ten times the pace, with a pause of a quarter of an hour. */
const evening: ExerciseClock = [
  { real: at('2026-11-30T08:00:00Z'), scenario: at('2031-07-17T15:00:00Z'), carried: 0, rate: 0 },
  { real: at('2026-11-30T09:00:00Z'), scenario: at('2031-07-17T15:00:00Z'), carried: 0, rate: 1000 },
  { real: at('2026-11-30T09:06:00Z'), scenario: at('2031-07-17T16:00:00Z'), carried: 0, rate: 0 },
  { real: at('2026-11-30T09:21:00Z'), scenario: at('2031-07-17T16:00:00Z'), carried: 0, rate: 1000 },
];

afterEach(cleanup);

it.each([
  ['before the clock was made', '2026-11-30T07:00:00.000Z', '2031-07-17T15:00:00.000Z'],
  ['before the start', '2026-11-30T08:59:00.000Z', '2031-07-17T15:00:00.000Z'],
  ['while it went', '2026-11-30T09:03:00.000Z', '2031-07-17T15:30:00.000Z'],
  ['in the pause', '2026-11-30T09:20:00.000Z', '2031-07-17T16:00:00.000Z'],
  ['after the pause', '2026-11-30T09:22:00.000Z', '2031-07-17T16:10:00.000Z'],
])('a deed %s stands on the exercise clock as it stood', (_, real, scenario) => {
  expect(onExerciseClock(real, evening)).toBe(scenario);
});

it('a cell without a clock that runs shows the moment as it was', () => {
  expect(onExerciseClock('2026-11-30T09:22:00.000Z', [])).toBe('2026-11-30T09:22:00.000Z');
});

const claim = aClaimCard({ createdAt: '2026-11-30T09:03:00.000Z' });
const card = <ClaimCardView cellId="01c60000-0000-7000-8000-0000000000cc" claim={claim} levels={['OFFICIAL', 'RESTRICTED']} />;
const asOf = '2031-07-17T16:10:00.000Z';

it.each([
  ['in a cell that is played in a run, on the exercise clock', { stretches: evening }, /Jul 17, 2031, 3:30/],
  ['in any other, as it was', {}, /Nov 30, 2026, 9:03/],
])('a claim says when it was made: %s', async (_, clock, words) => {
  showOnDesk(
    <ClockProvider asOf={asOf} {...clock}>
      {card}
    </ClockProvider>,
    {},
  );
  expect(await screen.findByText(words)).toBeTruthy();
});
