import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { aQuestion, aTasking, anElement } from './a-requirement';
import { CollectionMatrix, type MatrixPlace } from './CollectionMatrix';

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
    const opened: MatrixPlace[] = [];
    showOnDesk(
      <CollectionMatrix
        pir={aQuestion([eei])}
        levels={['OFFICIAL']}
        agencies={agencies}
        onElement={() => undefined}
        onPlace={(place) => opened.push(place)}
      />,
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
    expect(opened).toEqual([{ eei, to: 'CUS', tasking }]);
  });

  it('offers to ask only to those who may', async () => {
    const show = (task: boolean) =>
      showOnDesk(
        <CollectionMatrix
          pir={aQuestion([anElement({ may: { change: false, move: [], task, link: true } })])}
          levels={['OFFICIAL']}
          agencies={agencies}
          onElement={() => undefined}
          onPlace={() => undefined}
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
