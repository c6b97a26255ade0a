import { Modal, Stack, Text } from '@mantine/core';
import type { DraftFault, PackDraftDetail, PackRecordCard } from '@workbench/contract';
import type { DraftPart } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { AddEntry, ChangeEntry } from './EntryEditor';

interface Props {
  draft: PackDraftDetail;
  part: DraftPart;
  /** The record that is opened; another one is written where it is absent. */
  card?: PackRecordCard | undefined;
  faults: readonly DraftFault[];
  onClose: () => void;
}

/** A window in which a record is read and written, with what should be mended in it. */
export function EntryDialog({ draft, part, card, faults, onClose }: Props) {
  const { t, named } = useWords();
  const title = card ? `${named('packPart', part)}: ${card.key}` : named('packPart', part);
  const wrong = faults.filter(({ recordId }) => card && recordId === card.id);
  return (
    <Modal opened onClose={onClose} size="xl" title={<bdi>{title}</bdi>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack gap="xs">
        {wrong.map(({ code, values }, at) => (
          <Text key={at} size="sm" c="#a11b24">
            {t(`packFault.${code}`, values)}
          </Text>
        ))}
        {card ? <ChangeEntry draft={draft} card={card} onSaved={onClose} /> : <AddEntry draft={draft} part={part} onSaved={onClose} />}
      </Stack>
    </Modal>
  );
}
