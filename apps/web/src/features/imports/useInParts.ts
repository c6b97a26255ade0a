import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportPart } from '@workbench/contract';
import { addUp } from '@workbench/domain';

/** What an import did, and whether it was stopped before its end. */
export interface InParts<T> {
  done: T;
  isStopped: boolean;
}

/** How many rows or objects go in together: at least a hundred, and no more than fifty pieces of a long file. */
function atOnce(total: number): number {
  return Math.min(5000, Math.max(100, Math.ceil(total / 50)));
}

/** Brings `total` rows or objects in piece by piece, says how far it is, and stops after the piece under way when asked to. */
export function useInParts<T>(total: number, send: (part: ImportPart) => Promise<T>, onSuccess: () => unknown) {
  const [count, setCount] = useState(0);
  const isStopped = useRef(false);
  const run = useMutation({
    mutationFn: async (): Promise<InParts<T>> => {
      isStopped.current = false;
      setCount(0);
      const size = atOnce(total);
      let done = await send({ from: 0, count: size });
      let from = size;
      for (; from < total && !isStopped.current; from += size) {
        setCount(from);
        done = addUp(done, await send({ from, count: size }));
      }
      return { done, isStopped: from < total };
    },
    // What went in before a piece failed is there, too.
    onSettled: () => onSuccess(),
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { run, count, stop };
}
