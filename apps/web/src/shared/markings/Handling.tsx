import { Text } from '@mantine/core';
import { useWords } from '../words/useWords';

/** Conditions that the originator of an item set on its use; they stand wherever the item is shown as a source. */
export function Handling({ words }: { words: string }) {
  const { t } = useWords();
  return (
    <Text component="span" size="xs">
      {t('items.handling')}: <bdi>{words}</bdi>
    </Text>
  );
}
