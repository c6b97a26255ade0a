import { useQueryClient } from '@tanstack/react-query';
import { changePackRecords, type PackRecordCard } from '@workbench/contract';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { showUndo } from '../../shared/claims/undo-notice';
import { useWords } from '../../shared/words/useWords';
import { keepCards, usePackWrite } from './pack-drafts.api';

/** A record as it is to be: what it holds, or null where it is taken out. */
export interface PackChange {
  card: Pick<PackRecordCard, 'id' | 'version'> & Partial<Pick<PackRecordCard, 'content' | 'isRemoved'>>;
  content: Record<string, unknown> | null;
}

/** Changes several records of a draft in one step, with a way to undo all of it at once. */
export function usePackChanges(packDraftId: string) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const write = usePackWrite(changePackRecords);
  const send = (changes: readonly PackChange[], onDone?: (rows: readonly PackRecordCard[]) => void) =>
    write.mutate(
      { params: { packDraftId }, body: { changes: changes.map(({ card, content }) => ({ id: card.id, version: card.version, content })) } },
      {
        onSuccess: ({ rows }) => {
          keepCards(client, packDraftId, rows);
          void client.invalidateQueries({ queryKey: ['pack-draft', packDraftId, 'part'] }).then(() => onDone?.(rows));
        },
      },
    );
  const changeAll = (changes: readonly PackChange[]) => {
    if (changes.length === 0) return;
    const isRemoval = changes.every(({ content }) => content === null);
    const said = t(isRemoval ? 'packs.removedMany' : 'packs.changedMany', { count: changes.length });
    send(changes, (rows) =>
      showUndo(said, t('shell.undo'), () =>
        send(
          rows.map((row, at) => {
            const { card } = changes[at]!;
            return { card: row, content: card.isRemoved ? null : (card.content ?? row.content) };
          }),
        ),
      ),
    );
  };
  const meanwhile =
    write.error instanceof ApiProblem && write.error.code === 'version_conflict'
      ? ((write.error.body.current as PackRecordCard[] | undefined) ?? []).map(({ key }) => key).join(', ')
      : undefined;
  const problem = !write.error
    ? undefined
    : meanwhile === undefined
      ? problemWords(write.error, words)
      : t('packs.meanwhile', { keys: meanwhile });
  return { changeAll, isPending: write.isPending, problem };
}
