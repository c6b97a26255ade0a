import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { openItem, type TriageResult } from '@workbench/contract';
import { call, newKey } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { showUndo } from '../../shared/claims/undo-notice';
import { useWords } from '../../shared/words/useWords';
import { changes, undoOf, type Step } from './deeds';
import { keepCard } from './keep-card';
import { sendSteps, type Sent } from './send-steps';
import { DeskContext, type Asking, type TriageDesk } from './useDesk';
import { usePending } from './usePending';

/** Something that was done, and how it is taken back. */
interface Done {
  hide: () => void;
  undo: (() => void) | undefined;
}

/** Holds what is done in the queue of a cell: shown at once, sent one after the other, taken back when it is refused. */
export function DeskProvider({ cellId, children }: { cellId: string; children: ReactNode }) {
  const words = useWords();
  const { t, named } = words;
  const client = useQueryClient();
  const { waiting, knownOf, latestOf, notice, begin, end } = usePending();
  const [asking, ask] = useState<Asking>();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const line = useRef<Promise<void>>(Promise.resolve());
  const done = useRef<Done[]>([]);

  const touch = useCallback((...ids: string[]) => setTouched((before) => new Set([...before, ...ids])), []);
  const complain = useCallback((message: string) => notifications.show({ color: 'red', message, autoClose: 8000 }), []);
  const keep = useCallback(
    ({ itemId, now }: Pick<TriageResult, 'itemId' | 'now'>) => {
      if (!now) return;
      notice(itemId, now, true);
      keepCard(client, cellId, itemId, now);
    },
    [client, cellId, notice],
  );
  /** Drops what is being read: it may have been read before a deed, and come after its answer. Returns how to read it again. */
  const dropReadings = useCallback(async () => {
    const keys = [
      ['items', cellId],
      ['triage', cellId],
    ];
    const dropped = keys.filter((queryKey) => client.isFetching({ queryKey }) > 0);
    await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey })));
    return () => {
      for (const queryKey of dropped) void client.invalidateQueries({ queryKey });
    };
  }, [client, cellId]);
  /** One refusal in words, for as many items as it met. */
  const tellRefused = useCallback(
    (sent: readonly Sent[]) => {
      const refused = sent.filter((one) => one.outcome !== 'done');
      for (const outcome of new Set(refused.map((one) => one.outcome))) {
        const those = refused.filter((one) => one.outcome === outcome);
        const isTheirs = outcome === 'not_allowed' && those.every((one) => one.kind === 'assign');
        const reason = isTheirs ? t('triage.notYours') : named('problem', outcome);
        complain(sent.length === 1 ? reason : t('triage.refused', { count: those.length, reason }));
      }
      if (refused.length > 0) for (const key of ['items', 'triage']) void client.invalidateQueries({ queryKey: [key, cellId] });
    },
    [client, cellId, complain, named, t],
  );
  /** Shows steps at once and sends them when those before them are answered. */
  const send = useCallback(
    (steps: readonly Step[], onDone: (sent: Sent[]) => void) => {
      touch(...steps.map((step) => step.itemId));
      begin(steps);
      line.current = line.current.then(async () => {
        const sent: Sent[] = [];
        try {
          await sendSteps(cellId, steps, knownOf, (answered) => sent.push(...answered));
        } catch (error) {
          complain(problemWords(error, words));
        }
        const readAgain = await dropReadings();
        for (const one of sent) keep(one);
        end(steps);
        readAgain();
        tellRefused(sent);
        void client.invalidateQueries({ queryKey: ['item-counts', cellId] });
        if (sent.some((one) => one.outcome === 'done')) onDone(sent.filter((one) => one.outcome === 'done'));
      });
    },
    [begin, cellId, client, complain, dropReadings, end, keep, knownOf, tellRefused, touch, words],
  );
  const note = useCallback<TriageDesk['note']>(
    (sentence, undo) => {
      const entry: Done = { hide: () => undefined, undo };
      const handleUndo = () => {
        done.current = done.current.filter((one) => one !== entry);
        undo?.();
      };
      // One notice at a time, so that the list is not covered; the key goes further back.
      done.current.at(-1)?.hide();
      if (undo) entry.hide = showUndo(sentence, t('shell.undo'), handleUndo);
      else {
        const id = newKey();
        notifications.show({ id, message: sentence, autoClose: 3000 });
        entry.hide = () => void notifications.hide(id);
      }
      done.current = [...done.current.slice(-49), entry];
    },
    [t],
  );
  const takeBack = useCallback(
    (sent: readonly Sent[]) => {
      const steps = sent.flatMap((one) => {
        const current = latestOf(one.itemId);
        const deed = current && undoOf(one.kind, one, current);
        return deed ? [{ itemId: one.itemId, deed }] : [];
      });
      if (steps.length < sent.length) complain(t('triage.notUndone', { count: sent.length - steps.length }));
      if (steps.length > 0)
        send(steps, ({ length: count }) => notifications.show({ message: t('triage.undone', { count }), autoClose: 3000 }));
    },
    [complain, latestOf, send, t],
  );
  const act = useCallback<TriageDesk['act']>(
    (wanted, sentence) => {
      const steps = wanted.filter(({ itemId, deed }) => {
        const card = latestOf(itemId);
        return card !== undefined && changes(card, deed);
      });
      if (steps.length > 0) send(steps, (sent) => note(sentence, () => takeBack(sent)));
    },
    [latestOf, note, send, takeBack],
  );
  const open = useCallback<TriageDesk['open']>(
    (itemId) => {
      const steps = [{ itemId, deed: { kind: 'state', choice: { state: 'read' } } }] as const;
      touch(itemId);
      begin(steps);
      line.current = line.current.then(async () => {
        // What is wrong with an item is said by the page that reads it.
        const opened = await call(openItem, { params: { cellId, itemId } }).catch(() => undefined);
        const readAgain = await dropReadings();
        if (opened) {
          client.setQueryData(['triage', cellId, itemId], opened);
          keep({ itemId, now: opened });
        }
        end(steps);
        readAgain();
        void client.invalidateQueries({ queryKey: ['item-counts', cellId] });
      });
    },
    [begin, cellId, client, dropReadings, end, keep, touch],
  );
  const undoLast = useCallback(() => {
    const last = done.current.at(-1);
    if (!last) return void notifications.show({ message: t('triage.nothingToUndo'), autoClose: 3000 });
    done.current = done.current.slice(0, -1);
    last.hide();
    if (last.undo) last.undo();
    else notifications.show({ message: t('triage.cannotUndo'), autoClose: 5000 });
  }, [t]);
  /** What is still on its way is undone as well, once it is known what came of it. */
  const undo = useCallback(() => {
    line.current = line.current.then(undoLast);
  }, [undoLast]);
  const desk = useMemo<TriageDesk>(
    () => ({
      cardOf: (itemId, told) => waiting.get(itemId)?.card ?? told ?? knownOf(itemId),
      notice,
      isTouched: (itemId) => touched.has(itemId),
      touch,
      act,
      open,
      note,
      undo,
      asking,
      ask,
    }),
    [act, asking, knownOf, note, notice, open, touch, touched, undo, waiting],
  );
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}
