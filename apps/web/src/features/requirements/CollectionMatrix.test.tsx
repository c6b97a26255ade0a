import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { aQuestion, aRequirementCell, aTasking, anElement } from './a-requirement';
import { CollectionMatrix } from './CollectionMatrix';
import { CoverageBar } from './CoverageBar';
import { TaskingDialog } from './TaskingDialog';

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

const agencies = [{ code: 'CUS', name: 'Agency CUS' }];

describe('the collection matrix', () => {
  it('is a table whose places are reached by keyboard and say agency, state, deadline and element', async () => {
    const keys = userEvent.setup();
    const tasking = aTasking({ standing: 'overdue' });
    const eei = anElement({ taskings: [tasking] });
    const onPlace = vi.fn();
    showOnDesk(
      <CollectionMatrix pir={aQuestion([eei])} levels={['OFFICIAL']} agencies={agencies} onElement={vi.fn()} onPlace={onPlace} />,
      {},
    );
    const table = await screen.findByRole('table', { name: /Collection plan/ });
    expect(within(table).getByRole('columnheader', { name: 'CUS' })).toBeTruthy();
    expect(within(table).getByRole('rowheader', { name: /Who took the crates/ })).toBeTruthy();
    const place = within(table).getByRole('button', { name: /^Agency CUS: overdue, deadline May 25, 2031.*: Who took the crates\?$/ });
    await keys.tab();
    await keys.tab();
    expect(document.activeElement).toBe(place);
    await keys.keyboard('{Enter}');
    expect(onPlace).toHaveBeenCalledWith({ eei, to: 'CUS', tasking });
  });

  it('offers to ask only to those who may', async () => {
    const show = (task: boolean) =>
      showOnDesk(
        <CollectionMatrix
          pir={aQuestion([anElement({ may: { change: false, move: [], task, link: true } })])}
          levels={['OFFICIAL']}
          agencies={agencies}
          onElement={vi.fn()}
          onPlace={vi.fn()}
        />,
        {},
      );
    show(true);
    expect(await screen.findByRole('button', { name: 'Ask Agency CUS for: Who took the crates?' })).toBeTruthy();
    cleanup();
    show(false);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });
});

describe('coverage', () => {
  it.each([
    [{ elements: 2, covered: 1, partly: 1, share: null }, 'Elements with an answer: 1 of 2. In part only: 1. Too few for a share.'],
    [{ elements: 5, covered: 2, partly: 0, share: 0.4 }, 'Elements with an answer: 2 of 5. Share: 40 %.'],
    [{ elements: 0, covered: 0, partly: 0, share: null }, 'No elements to cover yet.'],
  ])('of %j is said as it is', async (coverage, sentence) => {
    showOnDesk(<CoverageBar pir={aQuestion([], { coverage })} />, {});
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
});

describe('a tasking', () => {
  const eei = anElement({ taskings: [aTasking()] });

  it('is declined only with a reason, which is sent', async () => {
    const keys = userEvent.setup();
    const tasking = aTasking({ may: ['accept', 'decline', 'answer'] });
    const onClose = vi.fn();
    const asked = showOnDesk(<TaskingDialog cell={aRequirementCell()} place={{ eei, to: 'CUS', tasking }} onClose={onClose} />, {
      'POST /events': () => aQuestion([eei]),
    });
    const decline = await screen.findByRole('button', { name: 'Decline' });
    expect(decline).toHaveProperty('disabled', true);
    await keys.type(screen.getByRole('textbox', { name: 'Remark' }), 'Not held.');
    await keys.click(decline);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ event: 'decline', reason: 'Not held.' });
  });

  it('that cannot be sent leaves the reason as typed and says why', async () => {
    const keys = userEvent.setup();
    const tasking = aTasking({ id: 'other', may: ['answer'] });
    showOnDesk(<TaskingDialog cell={aRequirementCell()} place={{ eei, to: 'CUS', tasking }} onClose={vi.fn()} />, {
      'POST /events': () => {
        throw new Error('cut');
      },
    });
    const reason = await screen.findByRole('textbox', { name: 'Remark' });
    await keys.type(reason, 'In the pool.');
    await keys.click(screen.getByRole('button', { name: 'Mark as answered' }));
    await screen.findByRole('alert');
    expect(reason).toHaveProperty('value', 'In the pool.');
  });

  it('shows to others how it stands, without anything to press', async () => {
    showOnDesk(
      <TaskingDialog
        cell={aRequirementCell()}
        place={{ eei, to: 'CUS', tasking: aTasking({ standing: 'declined', reason: 'Not held.' }) }}
        onClose={vi.fn()}
      />,
      {},
    );
    expect(await screen.findByText('Not held.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Accept|Decline|Mark|Ask/ })).toBeNull();
  });
});
