import { useCallback, useMemo, useRef, useState } from 'react';
import type { TriageCard } from '@workbench/contract';
import { withDeed, type Step } from './deeds';

interface Waiting {
  card: TriageCard;
  /** How many deeds of this item are on their way. */
  count: number;
}

/** Cards as they are shown while deeds are on their way, and as the server last told them. */
export function usePending() {
  const [waiting, setWaiting] = useState<ReadonlyMap<string, Waiting>>(new Map());
  const known = useRef(new Map<string, TriageCard>());
  const shown = useRef(waiting);
  const write = useCallback((change: (next: Map<string, Waiting>) => void) => {
    const next = new Map(shown.current);
    change(next);
    shown.current = next;
    setWaiting(next);
  }, []);
  const knownOf = useCallback((itemId: string) => known.current.get(itemId), []);
  const latestOf = useCallback((itemId: string) => shown.current.get(itemId)?.card ?? known.current.get(itemId), []);
  /** Keeps what the server said; while a deed is on its way, only an answer to a deed is newer than what is kept. */
  const notice = useCallback((itemId: string, card: TriageCard, isAnswer = false) => {
    if (isAnswer || !shown.current.has(itemId)) known.current.set(itemId, card);
  }, []);
  const begin = useCallback(
    (steps: readonly Step[]) =>
      write((next) => {
        for (const { itemId, deed } of steps) {
          const before = next.get(itemId);
          const card = before?.card ?? known.current.get(itemId);
          if (card) next.set(itemId, { card: withDeed(card, deed), count: (before?.count ?? 0) + 1 });
        }
      }),
    [write],
  );
  const end = useCallback(
    (steps: readonly Step[]) =>
      write((next) => {
        for (const { itemId } of steps) {
          const before = next.get(itemId);
          if (before && before.count > 1) next.set(itemId, { ...before, count: before.count - 1 });
          else next.delete(itemId);
        }
      }),
    [write],
  );
  return useMemo(() => ({ waiting, knownOf, latestOf, notice, begin, end }), [waiting, knownOf, latestOf, notice, begin, end]);
}
