import { useCallback, useEffect, useRef, useState } from 'react';
import { writeBlock, type Block } from '@workbench/contract';
import type { Judgement } from '@workbench/domain';
import { ApiProblem, newKey } from '../../shared/api/call';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';

/** Where a judgement is: with the server, on the way, kept here until the network is back, or in conflict. */
export type SaveState = 'saved' | 'saving' | 'kept' | 'conflict';

interface Typed {
  judgement: Judgement;
  /** The judgement that this was typed over, and the version of the block then. */
  was: Judgement | null;
  basedOn: number;
  /** Stays the same while the same is sent again. */
  key: string;
}

/** Milliseconds of quiet before what was typed goes to the server, and between tries while there is no network. */
const quiet = 700;
const again = 3000;

function isSame(one: Judgement | null, other: Judgement | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What makes a block a judgement, while it is typed: drafted in the browser at once, saved after a short quiet. That somebody
 * wrote words of the block meanwhile is no conflict; that somebody changed the judgement is.
 */
export function useJudgement(cellId: string, productId: string, block: Block) {
  const draft = useDraft<Typed | undefined>(`judgement:${cellId}:${block.id}`, undefined);
  const { mutate, isPending, error } = useProductWrite(cellId, writeBlock);
  const [theirs, setTheirs] = useState<Block>();
  const [isOffline, setOffline] = useState(false);
  const latest = useRef<Typed | undefined>(undefined);
  const scheduled = useRef<(after: number) => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const typed = draft.value;
  const { done, change: changeDraft } = draft;
  const keep = useCallback(
    (next: Typed) => {
      latest.current = next;
      changeDraft(next);
    },
    [changeDraft],
  );
  const send = useCallback(
    (sent: Typed) =>
      mutate(
        { params: { cellId, productId, blockId: block.id }, body: { judgement: sent.judgement }, version: sent.basedOn, key: sent.key },
        {
          onSuccess: (saved) => {
            setOffline(false);
            done(undefined);
            const next = latest.current === sent ? undefined : latest.current;
            latest.current = undefined;
            if (!next) return;
            keep({ ...next, was: saved.judgement, basedOn: saved.version, key: newKey() });
            scheduled.current(quiet);
          },
          onError: (problem) => {
            if (!(problem instanceof ApiProblem)) return;
            if (problem.code === 'version_conflict') {
              const current = problem.body.current as Block;
              if (!isSame(current.judgement, sent.was)) return setTheirs(current);
              keep({ ...(latest.current ?? sent), basedOn: current.version, key: newKey() });
              scheduled.current(0);
            } else if (problem.code === 'offline' || problem.code === 'busy') {
              setOffline(true);
              scheduled.current(again);
            }
          },
        },
      ),
    [mutate, cellId, productId, block.id, done, keep],
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
  const change = (judgement: Judgement) => {
    keep({ judgement, was: typed ? typed.was : block.judgement, basedOn: typed?.basedOn ?? block.version, key: newKey() });
    if (!isPending) schedule(quiet);
  };
  const keepMine = () => {
    if (!theirs || !latest.current) return;
    setTheirs(undefined);
    keep({ ...latest.current, was: theirs.judgement, basedOn: theirs.version, key: newKey() });
    schedule(0);
  };
  const takeTheirs = () => {
    setTheirs(undefined);
    latest.current = undefined;
    done(undefined);
  };
  const state: SaveState = theirs ? 'conflict' : isOffline ? 'kept' : isPending || typed ? 'saving' : 'saved';
  return { judgement: typed?.judgement ?? block.judgement, state, theirs, change, error, keepMine, takeTheirs };
}
