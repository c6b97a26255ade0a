import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InjectStand } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aRun } from './a-run';
import { InjectButtons } from './InjectButtons';

beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

function show(state: InjectStand['state']) {
  const run = aRun(state);
  const [red] = run.cards;
  const inject = { key: '1.01', subject: 'The watch begins' };
  const props = { runId: run.id, inject, stand: red!.injects[0]!, syndicate: red! };
  return { red: red!, asked: showOnDesk(<InjectButtons {...props} />, { 'POST /steps': () => aRun('held') }) };
}

describe('an inject of a syndicate', () => {
  it.each<[InjectStand['state'], string[]]>([
    ['planned', ['Release now', 'Hold', 'Skip']],
    ['held', ['Release now', 'Let go', 'Skip']],
    ['skipped', ['Take up again']],
    ['released', ['Withdraw…']],
    ['withdrawn', []],
  ])('that is %s offers what can be done to it', async (state, words) => {
    show(state);
    // Until the words of the language are there, nothing is.
    if (words.length > 0) await screen.findByRole('button', { name: new RegExp(`^${words[0]}`) });
    expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(words);
  });

  it('is held in this syndicate alone, and that can be undone', async () => {
    const keys = userEvent.setup();
    const { red, asked } = show('planned');
    await keys.click(await screen.findByRole('button', { name: 'Hold: 1.01, Red' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds: [red.cellId], step: 'hold' }));
  });

  it('is withdrawn with words for those who got it', async () => {
    const keys = userEvent.setup();
    const { red, asked } = show('released');
    await keys.click(await screen.findByRole('button', { name: 'Withdraw…: 1.01, Red' }));
    const notice = await screen.findByRole('textbox', { name: /Notice/ });
    expect(screen.getByRole('button', { name: 'Withdraw' })).toHaveProperty('disabled', true);
    await keys.type(notice, 'Sent by mistake.');
    await keys.click(screen.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(asked.at(-1)!.body).toEqual({ cellIds: [red.cellId], step: 'withdraw', reason: 'Sent by mistake.' }));
  });
});
