import { notifications } from '@mantine/notifications';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellDesk } from '@workbench/contract';
import { aCell, anItemToClaimOn, showOnDesk, type Asked } from '../../shared/claims/a-desk';
import { GradingKeys } from './GradingKeys';

const before = { id: 'g', agency: 'POL', grading: { scheme: 'admiralty', reliability: 'C', credibility: '3' }, rationale: 'One source.' };

function show({ gradings = [] as object[], isMeant = true, scheme = 'admiralty', answer = (): unknown => ({ gradings: [] }) } = {}) {
  const cell = { ...aCell(), gradingScheme: scheme, members: [] } as unknown as CellDesk;
  const graded: [string, (() => void) | undefined][] = [];
  const asked = showOnDesk(
    <>
      <input aria-label="Somewhere" />
      <GradingKeys
        cell={cell}
        item={{ ...anItemToClaimOn(), gradings } as never}
        isMeant={isMeant}
        onGraded={(...done) => graded.push(done)}
      />
    </>,
    { 'POST /gradings': answer },
  );
  return { asked, graded };
}

const sent = (asked: Asked[]) =>
  asked.map(({ body }) => {
    const { grading } = body as { grading: { reliability: string; credibility: string } };
    return grading.reliability + grading.credibility;
  });

afterEach(() => {
  cleanup();
  notifications.clean();
});

describe('two keys', () => {
  it.each([
    ['b2', 'admiralty', ['B2']],
    ['{Shift>}D{/Shift}4', 'admiralty', ['D4']],
    ['{Shift>}A{/Shift}1', 'admiralty', ['A1']],
    // Without Shift these two do something else.
    ['d4', 'admiralty', []],
    ['a1', 'admiralty', []],
    ['b7', 'admiralty', []],
    ['bs2', 'admiralty', []],
    ['1b', 'uk3x5x2', ['1B']],
    ['{Shift>}X{/Shift}4', 'europol4x4', ['X4']],
  ])('%s in %s: %j', async (keys, scheme, gradings) => {
    const { asked } = show({ scheme });
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard(keys);
    // Also what should not have been sent has had its time.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent(asked)).toEqual(gradings);
  });

  it('show the first while they wait for the second', async () => {
    show();
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard('f');
    expect(await screen.findByText('F _')).toBeTruthy();
  });

  it('grade nothing while somebody types', async () => {
    const { asked } = show();
    await userEvent.type(await screen.findByLabelText('Somewhere'), 'b2');
    expect(asked).toEqual([]);
  });

  it('grade nothing while the list stands at another item', async () => {
    const { asked } = show({ isMeant: false });
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard('b2');
    expect(await screen.findByText('Open the item first, by Enter.')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('take back what was graded before, with its reason, and nothing where there was none', async () => {
    const first = show();
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard('b2');
    expect(first.graded).toEqual([['Graded B2', undefined]]);
    cleanup();
    const again = show({ gradings: [before] });
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard('b2');
    again.graded[0]![1]!();
    await waitFor(() => expect(again.asked.at(-1)?.body).toEqual({ grading: before.grading, rationale: 'One source.' }));
  });

  it('say why a grading was refused', async () => {
    show({
      answer: () => Response.json({ type: 'about:blank', title: 'No', status: 403, code: 'not_allowed' }, { status: 403 }),
    });
    await screen.findByLabelText('Somewhere');
    await userEvent.keyboard('b2');
    expect(await screen.findByText('Your role does not allow this.')).toBeTruthy();
  });
});
