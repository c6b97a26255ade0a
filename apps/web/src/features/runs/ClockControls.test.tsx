import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { aRun } from './a-run';
import { ClockControls } from './ClockControls';

afterEach(cleanup);

function show(rate: number) {
  const run = aRun();
  const cards = run.cards.map((card) => ({ ...card, clock: { ...card.clock, rate } }));
  const cellIds = cards.map(({ cellId }) => cellId);
  const asked = showOnDesk(<ClockControls run={{ ...run, cards }} cellIds={cellIds} name="All" />, { 'POST /clocks': () => aRun() });
  return { cellIds, asked };
}

describe('the clocks of several syndicates', () => {
  it('are paused together', async () => {
    const keys = userEvent.setup();
    const { cellIds, asked } = show(10);
    await keys.click(await screen.findByRole('button', { name: 'Pause' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds, change: { kind: 'rate', rate: 0 } }));
  });

  it('go on at the speed that the dataset suggests, or at another one that was chosen', async () => {
    const keys = userEvent.setup();
    const { cellIds, asked } = show(0);
    await keys.click(await screen.findByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds, change: { kind: 'rate', rate: 8 } }));
    await keys.selectOptions(screen.getByRole('combobox', { name: 'Speed: All' }), '30');
    await keys.click(screen.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds, change: { kind: 'rate', rate: 30 } }));
  });

  it('jump to a moment of the exercise, whatever zone the browser is in', async () => {
    const keys = userEvent.setup();
    const { cellIds, asked } = show(10);
    await keys.type(await screen.findByLabelText('Jump to (UTC): All'), '2031-07-17T16:30');
    await keys.click(screen.getByRole('button', { name: 'Jump' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds, change: { kind: 'jump', to: '2031-07-17T16:30:00.000Z' } }));
  });
});
