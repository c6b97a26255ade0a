import { useCallback, useEffect, useRef, useState } from 'react';
import { browserDrafts, type DraftStore } from './draft-store';

/** Milliseconds of quiet before typed text is written down. */
const quiet = 250;

/** What somebody is typing, kept through reloads. */
export interface Draft<T> {
  value: T;
  /** False until the kept draft has been looked for. */
  isReady: boolean;
  /** The value was found from an earlier time. */
  isRestored: boolean;
  change: (next: T | ((before: T) => T)) => void;
  /** Forgets the draft, once the server has acknowledged it. */
  done: (next?: T) => void;
}

/** Keeps what is typed under a key until `done`; written down after a short quiet and when the page is left. */
export function useDraft<T>(key: string, initial: T, store: DraftStore = browserDrafts): Draft<T> {
  const [state, setState] = useState({ value: initial, isReady: false, isRestored: false });
  const pending = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const flush = useCallback(() => {
    const written = pending.current;
    if (!written) return;
    clearTimeout(written.timer);
    // It stays pending until it is written: the page may be left in between.
    void store.write(key, written.value).then(() => {
      if (pending.current === written) pending.current = undefined;
    });
  }, [key, store]);
  useEffect(() => {
    let isCurrent = true;
    void store.read(key).then((kept) => {
      if (isCurrent)
        setState((before) => (kept === undefined ? { ...before, isReady: true } : { value: kept as T, isReady: true, isRestored: true }));
    });
    const leave = () => pending.current && store.writeNow(key, pending.current.value);
    window.addEventListener('pagehide', leave);
    return () => {
      isCurrent = false;
      flush();
      window.removeEventListener('pagehide', leave);
    };
  }, [key, store, flush]);
  const change = useCallback<Draft<T>['change']>(
    (next) =>
      setState((before) => {
        const value = typeof next === 'function' ? (next as (before: T) => T)(before.value) : next;
        if (pending.current) clearTimeout(pending.current.timer);
        pending.current = { value, timer: setTimeout(flush, quiet) };
        return { ...before, value };
      }),
    [flush],
  );
  const done = useCallback<Draft<T>['done']>(
    (next = initial) => {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = undefined;
      void store.drop(key);
      setState({ value: next, isReady: true, isRestored: false });
    },
    [initial, key, store],
  );
  return { ...state, change, done };
}
