import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { ItemRow } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { RowExcerpt } from './RowExcerpt';
import { SearchField } from './SearchField';
import { WidenedNotice } from './WidenedNotice';

afterEach(cleanup);

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

function showRow(match: ItemRow['match'], language = 'en') {
  showOnDesk(<RowExcerpt row={{ excerpt: 'First words.', match } as ItemRow} />, {}, language);
}

it('a row shows where a search found it, in its own direction, and by which other name', async () => {
  const fragment = { text: 'قيل والسركوتي ذلك', stretches: [{ start: 4, end: 13 }], isCutBefore: true, isCutAfter: false };
  showRow({ title: [], fragment, names: [{ asked: 'Serkouti', found: 'السركوتي' }] });
  await screen.findByText('By another name:');
  expect(marked()).toEqual(['والسركوتي']);
  const shown = document.querySelector('[dir="auto"]')!;
  expect(shown.textContent).toBe('… قيل والسركوتي ذلك');
  expect(document.querySelector('bdi')!.textContent).toBe('السركوتي');
});

it('a row that was found by its title alone, or not searched for, shows its first words', async () => {
  showRow({ title: [{ start: 0, end: 2 }], fragment: null, names: [] });
  await screen.findByText('First words.');
  cleanup();
  showRow(undefined);
  await screen.findByText('First words.');
  expect(marked()).toEqual([]);
});

it('what was searched besides is said once each, and is switched off and on', async () => {
  const switched: boolean[] = [];
  const widened = [
    { asked: 'Serkouti', names: ['Sarkoti', 'السركوتي'] },
    { asked: 'Karim', names: ['كريم', 'Sarkoti'] },
  ];
  showOnDesk(<WidenedNotice widened={widened} isOff={false} onSwitch={(isOff) => switched.push(isOff)} />, {});
  expect((await screen.findByRole('status')).textContent).toBe('Also searched: Sarkoti · السركوتي · كريم');
  await userEvent.click(screen.getByRole('button', { name: 'Only as typed' }));
  cleanup();
  showOnDesk(<WidenedNotice widened={[]} isOff onSwitch={(isOff) => switched.push(isOff)} />, {});
  await userEvent.click(await screen.findByRole('button', { name: 'Search other names too' }));
  expect(switched).toEqual([true, false]);
  cleanup();
  showOnDesk(<WidenedNotice widened={[]} isOff={false} onSwitch={() => undefined} />, {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByRole('status')).toBeNull();
});

it('the field searches when typing pauses, and says how to search', async () => {
  const searched: (string | undefined)[] = [];
  showOnDesk(<SearchField q={undefined} onSearch={(q) => searched.push(q)} />, {}, 'fr');
  const field = await screen.findByRole('textbox');
  await userEvent.type(field, '"camion blanc" -nord');
  await waitFor(() => expect(searched).toEqual(['"camion blanc" -nord']));
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('camion or fourgon')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('camion or fourgon')).toBeNull());
});
