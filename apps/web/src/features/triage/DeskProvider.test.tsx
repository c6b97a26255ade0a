import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TriageCard, TriageChange } from '@workbench/contract';
import { aCell, showOnDesk, type Answers, type Asked } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { DeskProvider } from './DeskProvider';
import { TriageDialogs } from './TriageDialogs';
import { useDesk, useNotice } from './useDesk';
import { useTriageKeys } from './useTriageKeys';

const ids = ['01c60000-0000-7000-8000-000000000001', '01c60000-0000-7000-8000-000000000002'];
const empty: TriageCard = { own: { state: 'read', reason: null, version: 1 }, assignment: { to: null, version: 0 }, tags: [] };

/** The states of two ticked items, and the keys that change them. */
function Desk({ told }: { told: readonly TriageCard[] }) {
  const { cardOf } = useDesk();
  useNotice(useMemo(() => ids.map((id, place) => ({ id, triage: told[place]! })), [told]));
  useTriageKeys(aCell(), ids);
  return (
    <p data-testid="states">{ids.map((id) => [cardOf(id)?.own.state, cardOf(id)?.own.reason].filter(Boolean).join(': ')).join(', ')}</p>
  );
}

function show(answer: (changes: TriageChange[]) => unknown, told: readonly TriageCard[] = [empty, empty], language = 'en'): Asked[] {
  const answers: Answers = {
    'POST /triage': ({ body }) => answer((body as { changes: TriageChange[] }).changes),
    'GET /tags': () => ({ rows: [] }),
  };
  return showOnDesk(
    <DeskProvider cellId={aCell().id}>
      <Desk told={told} />
      <TriageDialogs cellId={aCell().id} />
    </DeskProvider>,
    answers,
    language,
  );
}

/** Does every change, as the server would. */
function doer(told: readonly TriageCard[]) {
  const cards = new Map(ids.map((id, place) => [id, told[place]!]));
  return (changes: TriageChange[]) => ({
    results: changes.map((change) => {
      const before = cards.get(change.itemId)!;
      if (change.kind !== 'state') throw new Error('Only states are changed here.');
      const reason = change.choice.state === 'discarded' ? change.choice.reason : null;
      const now = { ...before, own: { state: change.choice.state, reason, version: change.version + 1 } };
      cards.set(change.itemId, now);
      return { itemId: change.itemId, outcome: 'done', before, now };
    }),
  });
}

const states = async () => (await screen.findByTestId('states')).textContent;
const untilStates = (wanted: string) => waitFor(async () => expect(await states()).toBe(wanted));
const bodies = (asked: Asked[]) => asked.flatMap(({ body }) => (body ? (body as { changes: TriageChange[] }).changes : []));

beforeEach(() => {
  // The browser's own store is not there in a test.
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  notifications.clean();
});

describe('a deed by key', () => {
  it('is shown before the server has answered, for all ticked items', async () => {
    show(() => new Promise(() => undefined));
    await states();
    await userEvent.keyboard('s');
    await waitFor(async () => expect(await states()).toBe('shoeboxed, shoeboxed'));
  });

  it('is taken back with a sentence when one of them is refused, and stands for the other', async () => {
    const done = doer([empty, empty]);
    show((changes) => {
      const { results } = done(changes);
      return { results: [results[0], { itemId: ids[1], outcome: 'version_conflict', before: null, now: null }] };
    });
    await states();
    await userEvent.keyboard('s');
    expect(await screen.findByText(/^1 item was refused: Somebody changed this/)).toBeTruthy();
    await untilStates('shoeboxed, read');
  });

  it('is taken back when no answer comes', async () => {
    show(() => new Promise((answer) => setTimeout(() => answer(new Response('', { status: 503 })), 300)));
    await states();
    await userEvent.keyboard('s');
    await untilStates('shoeboxed, shoeboxed');
    await untilStates('read, read');
    expect(await screen.findByText(/busy/i)).toBeTruthy();
  });

  it('is undone to exactly what was, with the reason', async () => {
    const told: TriageCard[] = [empty, { ...empty, own: { state: 'discarded', reason: 'too_vague', version: 3 } }];
    const asked = show(doer(told), told);
    await states();
    await userEvent.keyboard('s');
    await screen.findByText('2 items put into the shoebox');
    await userEvent.keyboard('u');
    await screen.findByText('Undone for 2 items');
    await untilStates('read, discarded: too_vague');
    expect(bodies(asked).map((change) => 'version' in change && change.version)).toEqual([1, 3, 2, 4]);
  });

  it('asks why something is discarded, and takes the number of a usual reason', async () => {
    const asked = show(doer([empty, empty]));
    await states();
    await userEvent.keyboard('d');
    expect(await screen.findByRole('dialog', { name: 'Why discard these 2 items?' })).toBeTruthy();
    await userEvent.keyboard('2');
    await screen.findByText('2 items discarded');
    expect(bodies(asked)[0]).toMatchObject({ choice: { state: 'discarded', reason: 'known_already' } });
  });

  it('says that there is nothing to undo', async () => {
    show(() => ({ results: [] }), [empty, empty], 'fr');
    await states();
    await userEvent.keyboard('u');
    expect(await screen.findByText("Il n'y a rien à annuler.")).toBeTruthy();
  });
});
