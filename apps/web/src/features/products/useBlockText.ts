import { useCallback, useEffect, useRef, useState } from 'react';
import { writeBlock, type Block } from '@workbench/contract';
import type { Judgement } from '@workbench/domain';
import { ApiProblem, newKey } from '../../shared/api/call';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';

/** Where the words of a block are: with the server, on the way, kept here until the network is back, or in conflict. */
export type SaveState = 'saved' | 'saving' | 'kept' | 'conflict';

interface Typed {
  text: string;
  judgement: Judgement | null;
  /** Version of the block that this was typed on. */
  basedOn: number;
  /** Stays the same while the same words are sent again. */
  key: string;
}

/** Milliseconds of quiet before typed words go to the server, and between tries while there is no network. */
const quiet = 700;
const again = 3000;

/** The words of a block while they are typed: drafted in the browser at once, saved on the server after a short quiet. */
export function useBlockText(cellId: string, productId: string, block: Block) {
  const draft = useDraft<Typed | undefined>(`block:${cellId}:${block.id}`, undefined);
  const write = useProductWrite(cellId, writeBlock);
  const [theirs, setTheirs] = useState<Block>();
  const [isOffline, setOffline] = useState(false);
  const latest = useRef<Typed | undefined>(undefined);
  const scheduled = useRef<(after: number) => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const typed = draft.value;
  const shown = typed ?? { text: block.text, judgement: block.judgement, basedOn: block.version, key: '' };
  const { mutate, isPending } = write;
  const { done, change: changeDraft } = draft;
  const send = useCallback(
    (words: Typed) =>
      mutate(
        {
          params: { cellId, productId, blockId: block.id },
          body: { text: words.text, ...(words.judgement ? { judgement: words.judgement } : {}) },
          version: words.basedOn,
          key: words.key,
        },
        {
          onSuccess: (saved) => {
            setOffline(false);
            done(undefined);
            latest.current =
              latest.current === words ? undefined : latest.current && { ...latest.current, basedOn: saved.version, key: newKey() };
            if (latest.current) {
              changeDraft(latest.current);
              scheduled.current(quiet);
            }
          },
          onError: (error) => {
            if (!(error instanceof ApiProblem)) return;
            if (error.code === 'version_conflict') setTheirs(error.body.current as Block);
            else if (error.code === 'offline' || error.code === 'busy') {
              setOffline(true);
              scheduled.current(again);
            }
          },
        },
      ),
    [mutate, cellId, productId, block.id, done, changeDraft],
  );
  const schedule = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current && send(latest.current), after);
    },
    [send],
  );
  scheduled.current = schedule;
  // A draft from before a reload goes to the server as soon as it is found.
  useEffect(() => {
    if (!draft.isReady || !draft.isRestored || !draft.value || latest.current) return;
    latest.current = draft.value;
    schedule(0);
  }, [draft.isReady, draft.isRestored, draft.value, schedule]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: Partial<Pick<Typed, 'text' | 'judgement'>>) => {
    latest.current = { ...shown, ...next, key: newKey() };
    draft.change(latest.current);
    if (!isPending) schedule(quiet);
  };
  const settle = (words: Typed | undefined) => {
    setTheirs(undefined);
    latest.current = words;
    if (words) {
      draft.change(words);
      schedule(0);
    } else done(undefined);
  };
  const state: SaveState = theirs ? 'conflict' : isOffline ? 'kept' : isPending || typed ? 'saving' : 'saved';
  return {
    ...shown,
    state,
    theirs,
    change,
    error: write.error,
    keepMine: () => theirs && settle({ ...shown, basedOn: theirs.version, key: newKey() }),
    takeTheirs: () => settle(undefined),
  };
}
