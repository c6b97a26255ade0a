import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { SavedFilter } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { AlertChips } from './AlertChips';
import { FilterNames } from './FilterNames';

const cellId = '01c60000-0000-7000-8000-0000000000cc';
const id = (last: number) => `01c60000-0000-7000-8000-00000000000${last}`;
const row = (last: number, name: string, alerts: boolean): SavedFilter =>
  ({ id: id(last), name, filter: { q: name }, alerts, version: 3 }) as unknown as SavedFilter;

afterEach(cleanup);

it('a filter that alerts says how many items are new, is opened by keyboard, and has then been looked at', async () => {
  let count = 2;
  const used: object[] = [];
  const asked = showOnDesk(<AlertChips cellId={cellId} onUse={(filter) => used.push(filter)} />, {
    'GET /saved-filters': () => ({ rows: [row(1, 'شاحنات', true), row(2, 'Quiet', false)] }),
    'GET /news': () => ({ rows: [{ id: id(1), count }] }),
    'POST /look': () => {
      count = 0;
      return row(1, 'شاحنات', true);
    },
  });
  await screen.findByRole('button', { name: 'شاحنات 2 new items' });
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(used).toEqual([{ q: 'شاحنات' }]);
  await screen.findByRole('button', { name: 'شاحنات 0 new items' });
  expect(asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    `/api/cells/${cellId}/saved-filters/${id(1)}/look`,
  ]);
});

it('where no filter alerts there is nothing, and nothing is counted', async () => {
  const asked = showOnDesk(<AlertChips cellId={cellId} onUse={() => undefined} />, {
    'GET /saved-filters': () => ({ rows: [row(2, 'Quiet', false)] }),
  });
  await waitFor(() => expect(asked).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked).toHaveLength(1);
  expect(screen.queryByRole('button')).toBeNull();
});

it('an alert is switched on and off beside the name of its filter; a refusal is said', async () => {
  const answers = [row(2, 'Quiet', true), Response.json({ type: 'x', title: 'x', status: 409, code: 'too_many_alerts' }, { status: 409 })];
  const asked = showOnDesk(<FilterNames cellId={cellId} rows={[row(2, 'Quiet', false)]} />, { 'PUT /alert': () => answers.shift() });
  const alert = await screen.findByRole('switch', { name: 'Tell me of new items in Quiet' });
  await userEvent.click(alert);
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ alerts: true }]));
  await userEvent.click(alert);
  expect(await screen.findByText(/Ten saved filters/)).toBeTruthy();
});
