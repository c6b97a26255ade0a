import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ForkStand } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { aRun } from './a-run';
import { ForkPoint } from './ForkPoint';

afterEach(cleanup);

const { cards } = aRun();
const cellId = cards[0]!.cellId;
const stand = {
  from: '2031-07-17T15:00:00.000Z',
  until: '2031-07-17T17:00:00.000Z',
  at: '2031-07-17T17:00:00.000Z',
} as ForkStand;

async function show() {
  const onChange = vi.fn<Parameters<typeof ForkPoint>[0]['onChange']>();
  showOnDesk(<ForkPoint cards={cards} cellId={cellId} stand={stand} onChange={onChange} />, {});
  const field = await screen.findByLabelText('Moment of the exercise clock (UTC)');
  return { onChange, field, keys: userEvent.setup() };
}

describe('the moment from which a run is forked', () => {
  it('is asked for when the field is left, and what is typed stands in it meanwhile', async () => {
    const { onChange, field, keys } = await show();
    await keys.clear(field);
    await keys.type(field, '2031-07-17T16:30');
    expect(field).toHaveProperty('value', '2031-07-17T16:30');
    onChange.mockClear();
    await keys.clear(field);
    await keys.type(field, '2031-07-17T16:45');
    await keys.tab();
    expect(onChange.mock.calls).toEqual([[{ cellId, at: '2031-07-17T16:45:00.000Z' }]]);
  });

  it('is asked for after a pause, as when it was chosen with the mouse', async () => {
    const { onChange, field, keys } = await show();
    await keys.clear(field);
    await keys.type(field, '2031-07-17T16:30');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith({ cellId, at: '2031-07-17T16:30:00.000Z' }), { timeout: 5_000 });
  });

  it('is that of another syndicate where its clock stands', async () => {
    const { onChange, keys } = await show();
    await keys.selectOptions(screen.getByLabelText('Syndicate'), cards[1]!.name);
    expect(onChange).toHaveBeenCalledWith({ cellId: cards[1]!.cellId });
  });
});
