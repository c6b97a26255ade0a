import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { GraphList } from './GraphList';

const nodes = [
  { id: 'a', kind: 'person', name: 'Idris Vale', identityIds: ['a'], degree: 2 },
  { id: 'b', kind: 'phone', name: '', identityIds: ['b'], degree: 1 },
] as unknown as GraphNode[];
const line = (id: string, status: string) => ({
  id,
  from: 'a',
  to: 'b',
  predicate: 'uses',
  isDirected: true,
  status,
  claimIds: [id],
  begins: null,
});
const lines = [line('x', 'suspected'), line('y', 'denied')] as unknown as GraphLine[];

afterEach(cleanup);

describe('the chart as a list', () => {
  it('tells by keyboard what the picture shows, with what is denied apart', async () => {
    const keys = userEvent.setup();
    const chosen: unknown[] = [];
    showOnDesk(
      <GraphList
        nodes={nodes}
        lines={lines}
        selection={['b']}
        onChoose={(one, isMore) => chosen.push(isMore ? 'more' : one)}
        onExpand={(id) => chosen.push(id)}
      />,
      {},
    );
    const links = await screen.findByRole('table', { name: 'Links' });
    expect(within(links).getAllByRole('row')).toHaveLength(1);
    const denied = screen.getByRole('table', { name: 'Denied' });
    within(denied).getByRole('button').focus();
    await keys.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Phone without a name' }).focus();
    await keys.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Expand: Idris Vale' }).focus();
    await keys.keyboard('{Enter}');
    expect(screen.getByRole('checkbox', { name: 'Choose: Phone without a name' })).toHaveProperty('checked', true);
    screen.getByRole('checkbox', { name: 'Choose: Idris Vale' }).focus();
    await keys.keyboard(' ');
    expect(chosen).toEqual([{ line: 'y' }, { node: 'b' }, 'a', 'more']);
  });
});
