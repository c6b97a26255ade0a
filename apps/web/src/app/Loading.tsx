import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../shared/words/useWords';

/** Placeholder while something is read. */
export function Loading() {
  const { t } = useWords();
  return (
    <Stack p="md" gap="sm" role="status" aria-label={t('shell.loading')}>
      <Skeleton height={20} width="40%" />
      <Skeleton height={12} />
      <Skeleton height={12} />
      <Skeleton height={12} width="70%" />
    </Stack>
  );
}
