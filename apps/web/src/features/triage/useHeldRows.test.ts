import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useHeldRows } from './useHeldRows';

interface Step {
  told: string;
  view: string | undefined;
  touched: string;
  shown: string;
}

it.each<[string, Step[]]>([
  [
    'what was opened stays while the filters do',
    [
      { told: 'abc', view: 'unread', touched: '', shown: 'abc' },
      { told: 'bc', view: 'unread', touched: 'a', shown: 'abc' },
    ],
  ],
  [
    'what was opened goes with other filters',
    [
      { told: 'abc', view: 'unread', touched: 'a', shown: 'abc' },
      { told: 'abc', view: undefined, touched: 'a', shown: 'abc' },
      { told: 'bc', view: 'unread, boats', touched: 'a', shown: 'bc' },
    ],
  ],
  [
    'what is opened while other filters are waited for stays when their answer comes',
    [
      { told: 'abc', view: 'unread', touched: 'a', shown: 'abc' },
      { told: 'abc', view: undefined, touched: 'a', shown: 'abc' },
      { told: 'abc', view: undefined, touched: 'ab', shown: 'abc' },
      { told: 'c', view: 'unread, boats', touched: 'ab', shown: 'bc' },
      { told: 'cd', view: 'unread, boats', touched: 'ab', shown: 'bcd' },
    ],
  ],
  [
    'filters whose answer is there at once show what they tell',
    [
      { told: 'abc', view: 'unread', touched: 'a', shown: 'abc' },
      { told: 'bc', view: 'unread, boats', touched: 'a', shown: 'bc' },
    ],
  ],
])('%s', (_, steps) => {
  const rows = new Map<string, { id: string }[]>();
  const rowsOf = (ids: string) =>
    rows.get(ids) ??
    rows
      .set(
        ids,
        Array.from(ids, (id) => ({ id })),
      )
      .get(ids)!;
  const at = ({ told, view, touched }: Step) => [rowsOf(told), view, (id: string) => touched.includes(id)] as const;
  const { result, rerender } = renderHook((args) => useHeldRows(...args), { initialProps: at(steps[0]!) });
  for (const step of steps) {
    rerender(at(step));
    expect(result.current.map(({ id }) => id).join('')).toBe(step.shown);
  }
});
