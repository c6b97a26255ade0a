import { useMemo } from 'react';
import type { TriageCard } from '@workbench/contract';
import type { TriageChoice } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { useDesk } from './useDesk';

/** What keys and buttons do with some items. What all of them are already is taken away again. */
export interface Commands {
  /** Read; unread again when all are read. */
  read: (ids: readonly string[]) => void;
  /** Into the shoebox; out of it again when all are there. */
  shoebox: (ids: readonly string[]) => void;
  /** Asks for a reason; brings them back when all are discarded. */
  discard: (ids: readonly string[]) => void;
  discardFor: (ids: readonly string[], reason: string) => void;
  tag: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => void;
  assign: (ids: readonly string[], to: TriageCard['assignment']['to']) => void;
}

/** The commands of the queue. */
export function useCommands(): Commands {
  const { t } = useWords();
  const { act, ask, cardOf } = useDesk();
  return useMemo(() => {
    const areAll = (ids: readonly string[], state: string) => ids.every((id) => cardOf(id)?.own.state === state);
    const set = (ids: readonly string[], choice: TriageChoice) =>
      act(
        ids.map((itemId) => ({ itemId, deed: { kind: 'state', choice } })),
        t(`triage.done.${choice.state}`, { count: ids.length }),
      );
    return {
      read: (ids) => set(ids, { state: areAll(ids, 'read') ? 'unread' : 'read' }),
      shoebox: (ids) => set(ids, { state: areAll(ids, 'shoeboxed') ? 'read' : 'shoeboxed' }),
      discard: (ids) => {
        if (areAll(ids, 'discarded')) set(ids, { state: 'read' });
        else ask({ what: 'discard', itemIds: ids });
      },
      discardFor: (ids, reason) => set(ids, { state: 'discarded', reason }),
      tag: (ids, add, remove) =>
        act(
          ids.map((itemId) => ({ itemId, deed: { kind: 'tag', add, remove } })),
          t('triage.done.tagged', { count: ids.length }),
        ),
      assign: (ids, to) =>
        act(
          ids.map((itemId) => ({ itemId, deed: { kind: 'assign', to } })),
          to ? t('triage.done.assigned', { count: ids.length, name: to.name }) : t('triage.done.unassigned', { count: ids.length }),
        ),
    };
  }, [act, ask, cardOf, t]);
}
