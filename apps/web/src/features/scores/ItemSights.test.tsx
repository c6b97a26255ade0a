import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ItemAccountCard } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { ItemSights } from './ItemSights';

const sight = { agency: 'POL', at: '2031-07-17T15:01:00.000Z', way: 'own', by: null } as const;
const item = (more: Partial<ItemAccountCard>): ItemAccountCard => ({
  key: 'pol-01',
  itemId: null,
  title: 'Poster',
  agency: 'POL',
  sights: [],
  ...more,
});

it('says of an item that came to an agency and was opened by nobody that nobody saw it', async () => {
  showOnDesk(<ItemSights items={[item({}), item({ key: 'pol-02', agency: null })]} />, {});
  expect((await screen.findAllByRole('listitem')).map((line) => line.textContent)).toEqual([
    'POL Poster – nobody saw it',
    expect.stringMatching(/never came$/),
  ]);
});

it('keeps an Arabic date apart from the Latin code before it', async () => {
  showOnDesk(<ItemSights items={[item({ sights: [sight] })]} />, {}, 'ar');
  expect((await screen.findByRole('listitem')).textContent).toMatch(/POL: \u2067[^\u2069]*2031[^\u2069]*\u2069/);
});
