import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '@workbench/contract';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { DraftBlock } from './DraftBlock';

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['POL'], originatorControl: [] };
const block = {
  id: '01c60000-0000-7000-8000-0000000000b1',
  section: 'key_judgements',
  kind: 'judgement',
  text: 'They will cross at the northern post.',
  marking,
  judgement: { likelihoodTerm: null, probability: 0.4, confidence: null, confidenceReasons: 'Two sources', horizon: '', wouldChange: '' },
  problems: [],
  citations: [{ id: 'c', agency: 'CUS', title: 'Quay log', marking, gradings: [], exhibit: null, technique: null, claim: null }],
  tearLine: { text: 'A crossing is expected.', marking },
  version: 1,
} as unknown as Block;

/** What the page is told when the block comes near. */
let arrive: () => void;
class Watch {
  constructor(seen: (all: { isIntersecting: boolean }[]) => void) {
    arrive = () => seen([{ isIntersecting: true }]);
  }
  observe(): void {}
  disconnect(): void {}
}

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
// A busy machine takes its time to load the words of the page.
configure({ asyncUtilTimeout: 15_000 });
beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.stubGlobal('IntersectionObserver', Watch);
  vi.stubGlobal('requestIdleCallback', (deed: () => void) => setTimeout(deed, 0));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(isWanted = false) {
  showOnDesk(
    <DraftBlock
      cell={{ ...aCell(), yardstick: 'phia' }}
      productId="x"
      titleMarking={block.marking}
      block={{ ...block, tearLine: isWanted ? null : block.tearLine }}
      chooseMarking={() => null}
      writeWords={({ text }, { hasFocus }) => <textarea aria-label="Words" defaultValue={text} data-focus={hasFocus} />}
      isWanted={isWanted}
      onAddAfter={() => undefined}
      onDropped={() => undefined}
    />,
    {},
  );
}

it('a block far away has all its words, but for the private number, and one way to its controls', async () => {
  show();
  await screen.findByText(block.text);
  for (const words of ['Two sources', 'Quay log', 'A crossing is expected.']) expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Write here']);
  expect(screen.queryByText(/0\.4|40/)).toBeNull();
});

it('a block that comes near gets its controls, and takes the cursor from nobody', async () => {
  show();
  await screen.findByText(block.text);
  act(() => arrive());
  expect((await screen.findByRole('textbox', { name: 'Words' })).dataset['focus']).toBe('false');
  expect(screen.getByRole('button', { name: 'Cite' })).toBeTruthy();
});

it('whoever stands on the way to the controls goes on in the words', async () => {
  show();
  (await screen.findByRole('button', { name: 'Write here' })).focus();
  act(() => arrive());
  expect((await screen.findByRole('textbox', { name: 'Words' })).dataset['focus']).toBe('true');
});

it('the way to the controls opens the block at once', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Write here' }));
  expect(screen.getByRole('textbox', { name: 'Words' }).dataset['focus']).toBe('true');
});

it('a block that is wanted has its controls wherever it is', async () => {
  show(true);
  await screen.findByRole('textbox', { name: 'Words' });
  expect(screen.queryByRole('button', { name: 'Write here' })).toBeNull();
});
