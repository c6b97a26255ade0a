import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerOf, readTimeline } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { TimelineView } from './TimelineView';

const vale = { id: 'vale', kind: 'person', name: 'Idris Vale' };
const port = { id: 'port', kind: 'place', name: 'Porto Velame' };
const entry = (id: string, sort: string, from: string, to: string, changes: object = {}) => ({
  id,
  sort,
  time: { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` },
  entity: null,
  other: null,
  predicate: null,
  status: null,
  source: { itemId: id, title: `Report ${id}`, agency: 'CUS', reportedAt: `${from}T00:00:00.000Z`, gradings: [] },
  ...changes,
});
const timeline = {
  entries: [
    entry('1', 'sighting', '2031-04-02', '2031-04-09', { entity: vale, other: port, predicate: 'travelled_to', status: 'suspected' }),
    entry('2', 'item', '2031-04-10', '2031-04-10'),
  ],
  isCut: false,
  span: { from: '2031-04-02T00:00:00.000Z', to: '2031-04-11T00:00:00.000Z' },
  unit: 'day',
  buckets: [
    { at: '2031-04-02', event: 0, sighting: 1, item: 0 },
    { at: '2031-04-10', event: 0, sighting: 0, item: 1 },
  ],
  marking: null,
} as unknown as AnswerOf<typeof readTimeline>;

function show(changes: Partial<Parameters<typeof TimelineView>[0]> = {}, language = 'en') {
  const bounds: object[] = [];
  const selected: string[][] = [];
  showOnDesk(
    <TimelineView
      timeline={timeline}
      bounds={{}}
      selection={[]}
      onBounds={(next) => bounds.push(next)}
      onSelect={(ids) => selected.push(ids)}
      {...changes}
    />,
    {},
    language,
  );
  return { bounds, selected };
}

afterEach(cleanup);

describe('the timeline', () => {
  it('tells each entry in words, with its dates and how sure it is, and selects whom it is about', async () => {
    const keys = userEvent.setup();
    const { selected } = show();
    const person = await screen.findByRole('group', { name: 'Person' });
    const bar = within(person).getByRole('button', { name: /travelled to .*Porto Velame.*, Apr 2, 2031 – Apr 8, 2031, suspected/ });
    await keys.click(bar);
    expect(selected).toEqual([['vale', 'port']]);
    expect(within(screen.getByRole('group', { name: 'Reports' })).getByRole('button', { name: /Report 2/ })).toBeTruthy();
  });

  it.each([
    ['en', 'ArrowRight', '2031-04-05'],
    // Time runs to the left.
    ['ar', 'ArrowLeft', '2031-04-05'],
  ])('moves the beginning of a stretch on by key, in %s', async (language, key, day) => {
    const { bounds } = show({ bounds: { from: '2031-04-04', to: '2031-04-08' } }, language);
    const [begin] = await screen.findAllByRole('slider');
    fireEvent.keyDown(begin!, { key, shiftKey: true });
    expect(bounds).toEqual([{ from: day, to: '2031-04-08' }]);
    fireEvent.keyDown(begin!, { key: 'Escape' });
    expect(bounds[1]).toEqual({ from: undefined, to: undefined });
  });

  it('takes days that are typed', async () => {
    const { bounds } = show();
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2031-04-03' } });
    expect(bounds).toMatchObject([{ from: '2031-04-03' }]);
  });

  it('counts what is too much to draw one by one', async () => {
    show({ timeline: { ...timeline, isCut: true } });
    const counted = await screen.findByRole('list', { name: 'How much began when' });
    expect(within(counted).getAllByRole('listitem')[0]!.getAttribute('aria-label')).toBe('Apr 2, 2031: 0 events, 1 claims, 0 reports');
    expect(screen.queryByRole('group', { name: 'Person' })).toBeNull();
  });

  it('says when there is nothing', async () => {
    show({ timeline: { ...timeline, span: null, entries: [], buckets: [] } });
    expect(await screen.findByText('Nothing with a date')).toBeTruthy();
  });
});
