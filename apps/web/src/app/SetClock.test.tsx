import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCell, showOnDesk } from '../shared/claims/a-desk';
import { browserDrafts } from '../shared/drafts/draft-store';
import { SetClock } from './SetClock';

// The test's browser keeps nothing.
beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.innerHTML = '';
});

it('the clock is set forwards, and only with a reason', async () => {
  const keys = userEvent.setup();
  let closed = 0;
  const asked = showOnDesk(<SetClock cell={aCell()} onClose={() => (closed += 1)} />, {
    'PUT /clock': () => ({ asOf: '2031-05-02T08:00:00.000Z' }),
  });
  const clock = await screen.findByLabelText(/^The clock stands at/);
  const set = screen.getByRole('button', { name: 'Set the clock' });
  await keys.type(screen.getByRole('textbox', { name: /^Reason/ }), 'Second day.');
  for (const [asOf, isRefused] of [
    ['2031-05-01T08:00', true],
    ['2031-04-30T08:00', true],
    ['2031-05-02T08:00', false],
  ] as const) {
    fireEvent.change(clock, { target: { value: asOf } });
    expect(set).toHaveProperty('disabled', isRefused);
  }
  await keys.click(set);
  await waitFor(() => expect(closed).toBe(1));
  expect(asked.map((one) => one.body)).toEqual([{ asOf: '2031-05-02T08:00:00Z', reason: 'Second day.' }]);
});
