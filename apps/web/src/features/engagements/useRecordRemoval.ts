import { putRecordBack, removeRecord, type EngagementRecordCard } from '@workbench/contract';
import { showUndo } from '../../shared/claims/undo-notice';
import { useWords } from '../../shared/words/useWords';
import { useEngagementWrite } from './engagements.api';

/** Takes records away, with a way to undo it at once, and puts them back later. */
export function useRecordRemoval(engagementId: string) {
  const { t } = useWords();
  const remove = useEngagementWrite(removeRecord);
  const restore = useEngagementWrite(putRecordBack);
  const at = (engagementRecordId: string) => ({ engagementId, engagementRecordId });
  const putBack = ({ id, version }: Pick<EngagementRecordCard, 'id' | 'version'>) => restore.mutate({ params: at(id), version });
  const takeAway = (record: EngagementRecordCard) =>
    remove.mutate(
      { params: at(record.id), version: record.version },
      { onSuccess: ({ id, version }) => void showUndo(t('engagements.removed'), t('shell.undo'), () => putBack({ id, version })) },
    );
  return { takeAway, putBack, error: remove.error ?? restore.error };
}
