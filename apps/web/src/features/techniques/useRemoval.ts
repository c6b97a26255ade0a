import { removeRow, restoreRow, type Technique, type TechniqueRow } from '@workbench/contract';
import { showUndo } from '../../shared/claims/undo-notice';
import { useWords } from '../../shared/words/useWords';
import { useTechniqueWrite } from './techniques.api';

/** Takes rows out, with a way to undo it at once, and puts them back later. */
export function useRemoval(cellId: string, technique: Technique, labels: ReadonlyMap<string, string>) {
  const { t } = useWords();
  const remove = useTechniqueWrite(cellId, removeRow);
  const restore = useTechniqueWrite(cellId, restoreRow);
  const rowAt = (rowId: string) => ({ cellId, techniqueId: technique.id, rowId });
  const putBack = (row: Pick<TechniqueRow, 'id' | 'version'>) => restore.mutate({ params: rowAt(row.id), body: {}, version: row.version });
  const takeOut = (row: TechniqueRow) =>
    remove.mutate(
      { params: rowAt(row.id), version: row.version },
      {
        onSuccess: () =>
          showUndo(t('techniques.row.removed', { label: labels.get(row.id) ?? '' }), t('shell.undo'), () =>
            putBack({ id: row.id, version: row.version + 1 }),
          ),
      },
    );
  return { takeOut, putBack, error: remove.error ?? restore.error };
}
