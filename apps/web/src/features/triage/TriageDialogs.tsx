import { Modal } from '@mantine/core';
import { useWords } from '../../shared/words/useWords';
import { AssignForm } from './AssignForm';
import { DiscardForm } from './DiscardForm';
import { TagForm } from './TagForm';
import { useDesk } from './useDesk';

/** Asks for a reason, for tags, or for a colleague, as the desk wants. */
export function TriageDialogs({ cellId }: { cellId: string }) {
  const { t } = useWords();
  const { asking, ask } = useDesk();
  const close = () => ask(undefined);
  const count = asking?.itemIds.length ?? 0;
  return (
    <Modal
      opened={asking !== undefined}
      onClose={close}
      title={asking ? t(`triage.ask.${asking.what}`, { count }) : ''}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
      // The list has the keyboard back as soon as the window is gone.
      returnFocus
    >
      {asking?.what === 'discard' ? <DiscardForm itemIds={asking.itemIds} onDone={close} /> : null}
      {asking?.what === 'tag' ? <TagForm cellId={cellId} itemIds={asking.itemIds} onDone={close} /> : null}
      {asking?.what === 'assign' ? <AssignForm cellId={cellId} itemIds={asking.itemIds} onDone={close} /> : null}
    </Modal>
  );
}
