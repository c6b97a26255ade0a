import { useRef, useState } from 'react';

/** Steps that can be undone one by one: `go` takes a new step, `undo` returns to the one before. Keeps the last fifty. */
export function useSteps<T>(now: T, show: (next: T) => void): { go: (next: T) => void; undo: () => void; canUndo: boolean } {
  const before = useRef<T[]>([]);
  const [count, setCount] = useState(0);
  const go = (next: T) => {
    before.current = [...before.current.slice(-49), now];
    setCount(before.current.length);
    show(next);
  };
  const undo = () => {
    const last = before.current.at(-1);
    if (last === undefined) return;
    before.current = before.current.slice(0, -1);
    setCount(before.current.length);
    show(last);
  };
  return { go, undo, canUndo: count > 0 };
}
