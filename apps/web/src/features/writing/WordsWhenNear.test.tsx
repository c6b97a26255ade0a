import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '@workbench/contract';
import { asText, beginning } from '@workbench/writing';
import { showOnDesk } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { WordsWhenNear } from './WordsWhenNear';

const words = 'The lorry came back.';
const block = { id: 'b', lineageId: 'l', kind: 'paragraph', text: words, version: 1 } as unknown as Block;
const state = asText(beginning(words));

/** What the page is told when the block comes near. */
let arrive: () => void;
class Watch {
  constructor(seen: (all: { isIntersecting: boolean }[]) => void) {
    arrive = () => seen([{ isIntersecting: true }]);
  }
  observe(): void {}
  disconnect(): void {}
}

beforeEach(() => void vi.stubGlobal('IntersectionObserver', Watch));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(kept?: string) {
  vi.spyOn(browserDrafts, 'read').mockImplementation(async () => kept);
  vi.spyOn(browserDrafts, 'write').mockImplementation(async () => undefined);
  vi.spyOn(browserDrafts, 'drop').mockImplementation(async () => undefined);
  return showOnDesk(
    <WordsWhenNear cellId="c" personId="p" productId="x" block={block} comments={[]} onKey={() => false} judgementState="saved" />,
    {
      'GET /updates': () => ({ update: state, reach: state, version: 1 }),
      'POST /updates': () => ({ reach: state, version: 2 }),
    },
  );
}

it('shows the words of a far block to be read and asks the server nothing', async () => {
  const asked = show();
  await screen.findByText(words);
  await act(async () => undefined);
  expect(asked).toEqual([]);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('opens the words to be written when the block comes near', async () => {
  const asked = show();
  await screen.findByText(words);
  act(() => arrive());
  await waitFor(() => expect(asked.map((one) => one.method)).toEqual(['GET']));
});

it('opens at once where words were typed that the server does not have', async () => {
  const asked = show(state);
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
});
