import { Button, Group, Text } from '@mantine/core';
import type { PackRecordCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { entryTitle } from './entry-lines';

/** Records that were taken out of a part last, each with the way back. */
export function RemovedEntries({ removed, onPutBack }: { removed: readonly PackRecordCard[]; onPutBack: (card: PackRecordCard) => void }) {
  const words = useWords();
  const { t } = words;
  if (removed.length === 0) return null;
  return (
    <details>
      <summary>{t('packs.removedCount', { count: removed.length })}</summary>
      {removed.map((card) => (
        <Group key={card.id} gap="xs">
          <Text size="sm">
            <bdi>{card.key}</bdi> <bdi>{entryTitle(card.content, words)}</bdi>
          </Text>
          <Button size="compact-xs" variant="default" aria-label={`${t('packs.putBack')}: ${card.key}`} onClick={() => onPutBack(card)}>
            {t('packs.putBack')}
          </Button>
        </Group>
      ))}
    </details>
  );
}
