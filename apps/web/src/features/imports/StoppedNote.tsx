import { Alert, Text } from '@mantine/core';
import { useWords } from '../../shared/words/useWords';

/** Says that an import was stopped, what that means, and how it goes on. */
export function StoppedNote() {
  const { t } = useWords();
  return (
    <Alert color="orange" p="xs" role="status">
      <Text size="sm">{t('import.stopped')}</Text>
    </Alert>
  );
}
