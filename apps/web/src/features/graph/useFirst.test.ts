import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFirst } from './useFirst';

it('a long table shows its first rows, more when asked, and says when all are shown', () => {
  const all = Array.from({ length: 700 }, (_, place) => place);
  const { result } = renderHook(() => useFirst(all));
  expect([result.current.shown.length, result.current.more === undefined]).toEqual([300, false]);
  act(() => result.current.more?.());
  act(() => result.current.more?.());
  expect([result.current.shown.length, result.current.more === undefined]).toEqual([700, true]);
});
