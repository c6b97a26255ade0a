import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../shared/words/useWords';

/** How far a long import is, and a way to stop it. */
export function ImportProgress({ count, total, onStop }: { count: number; total: number; onStop: () => void }) {
  const { t, language } = useWords();
  const [isStopping, setStopping] = useState(false);
  const number = new Intl.NumberFormat(language);
  return (
    <Group role="status" wrap="nowrap">
      <Progress
        value={total === 0 ? 0 : (count / total) * 100}
        aria-label={t('import.progress', { count: number.format(count), total: number.format(total) })}
        flex={1}
        maw={400}
      />
      <Text size="sm">{t('import.progress', { count: number.format(count), total: number.format(total) })}</Text>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isStopping}
        onClick={() => {
          setStopping(true);
          onStop();
        }}
      >
        {t('import.stop')}
      </Button>
    </Group>
  );
}
