import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useSteps } from './useSteps';

it('steps are undone one by one, back to the first and no further', () => {
  const { result } = renderHook(() => {
    const [now, show] = useState('first');
    return { now, ...useSteps(now, show) };
  });
  expect(result.current.canUndo).toBe(false);
  act(() => result.current.go('second'));
  act(() => result.current.go('third'));
  act(() => result.current.undo());
  expect(result.current.now).toBe('second');
  act(() => result.current.undo());
  expect([result.current.now, result.current.canUndo]).toEqual(['first', false]);
  act(() => result.current.undo());
  expect(result.current.now).toBe('first');
});

it('what was undone is done again, until another step is taken', () => {
  const { result } = renderHook(() => {
    const [now, show] = useState('first');
    return { now, ...useSteps(now, show) };
  });
  act(() => result.current.go('second'));
  act(() => result.current.undo());
  expect([result.current.now, result.current.canRedo]).toEqual(['first', true]);
  act(() => result.current.redo());
  expect([result.current.now, result.current.canUndo, result.current.canRedo]).toEqual(['second', true, false]);
  act(() => result.current.undo());
  act(() => result.current.go('third'));
  act(() => result.current.redo());
  expect([result.current.now, result.current.canRedo]).toEqual(['third', false]);
});
