import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { ExpandList } from './ExpandList';

const counts = {
  total: 3,
  kinds: [
    { kind: 'person', count: 2 },
    { kind: 'phone', count: 1 },
  ],
  predicates: [{ predicate: 'met', count: 2 }],
  months: [{ month: '2031-04', count: 3 }],
  marking: null,
};

function show(answer: object, chosen: unknown[] = []) {
  showOnDesk(
    <ExpandList
      cellId="c"
      search={{}}
      entityId="01c60000-0000-7000-8000-0000000000aa"
      shown={[]}
      onExpand={() => chosen.push('all')}
      onPart={(...part) => chosen.push(part)}
    />,
    { 'GET /counts': () => answer },
  );
  return chosen;
}

afterEach(cleanup);

describe('what is around an entity', () => {
  it('is counted before it comes, and comes by keyboard: all of it, a kind, or by a predicate', async () => {
    const keys = userEvent.setup();
    const chosen = show(counts);
    (await screen.findByRole('button', { name: 'Expand all (3)' })).focus();
    await keys.keyboard('{Enter}{Tab}{Enter}{Tab}{Tab}{Enter}');
    expect(chosen).toEqual(['all', ['kind', 'person'], ['predicate', 'met']]);
    expect(screen.getByText('2031-04: 3')).toBeTruthy();
  });

  it('and is all there says so', async () => {
    show({ ...counts, total: 0, kinds: [], predicates: [], months: [] });
    expect(await screen.findByText('Nothing around it is missing on the chart.')).toBeTruthy();
  });
});
