import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useListKeys } from './useListKeys';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

function List() {
  const [openId, setOpenId] = useState<string>();
  const { cursorId, selection } = useListKeys(rows, openId, setOpenId);
  return (
    <>
      {rows.map(({ id }) => (
        <a key={id} href={`#${id}`} data-item={id} tabIndex={-1}>
          {id}
        </a>
      ))}
      <output>{`open ${openId ?? '-'}, at ${cursorId}, ticked ${[...selection.ids].toSorted().join('')}`}</output>
      <div id="reading">
        <div role="document" tabIndex={0} />
      </div>
    </>
  );
}

afterEach(cleanup);

it.each([
  ['j', 'open a, at a, ticked '],
  ['jjj', 'open c, at c, ticked '],
  ['jjk', 'open a, at a, ticked '],
  ['k', 'open a, at a, ticked '],
  ['jjjjjj', 'open d, at d, ticked '],
  ['{ArrowDown}{ArrowDown}', 'open -, at b, ticked '],
  ['{ArrowDown}{ArrowDown}{Enter}', 'open b, at b, ticked '],
  ['{ArrowDown}{ArrowDown}{Enter}j', 'open c, at c, ticked '],
  ['jxjjx', 'open c, at c, ticked ac'],
  ['jxx', 'open a, at a, ticked '],
  ['j{Shift>}{ArrowDown}{ArrowDown}{/Shift}', 'open a, at c, ticked abc'],
  ['jxj{Escape}', 'open b, at b, ticked '],
])('after the keys %s: %s', async (keys, state) => {
  render(<List />);
  await userEvent.keyboard(keys);
  expect(await screen.findByText(state.trim())).toBeTruthy();
});

it('Enter on the open item leads into its text, Escape back to the list', async () => {
  render(<List />);
  await userEvent.keyboard('j{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('document'));
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByText(/^open a, at a/)).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await screen.findByText(/^open a/);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(document.activeElement).toBe(screen.getByText('a'));
});
