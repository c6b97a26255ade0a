import { useRef, useState } from 'react';

/** Steps that can be undone and done again one by one. */
export interface Steps<T> {
  /** Takes a new step; what was undone before it cannot be done again. */
  go: (next: T) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

/** Remembers the last fifty steps of `now`, which `show` shows. */
export function useSteps<T>(now: T, show: (next: T) => void): Steps<T> {
  const before = useRef<T[]>([]);
  const after = useRef<T[]>([]);
  const [, setCounts] = useState('');
  const told = () => setCounts(`${before.current.length} ${after.current.length}`);
  const move = (from: typeof before, to: typeof before) => {
    const next = from.current.at(-1);
    if (next === undefined) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, now];
    told();
    show(next);
  };
  return {
    go(next) {
      before.current = [...before.current.slice(-49), now];
      after.current = [];
      told();
      show(next);
    },
    undo: () => move(before, after),
    redo: () => move(after, before),
    canUndo: before.current.length > 0,
    canRedo: after.current.length > 0,
  };
}
