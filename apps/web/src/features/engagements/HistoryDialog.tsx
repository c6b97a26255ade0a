import { Modal, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EngagementDetail } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { recordVersionsQuery } from './engagements.api';
import { asLines } from './record-summary';

/** A window that shows how a record stood after each write, the newest first. */
export function HistoryDialog({ engagement, recordId, onClose }: { engagement: EngagementDetail; recordId: string; onClose: () => void }) {
  const words = useWords();
  const { t, moment } = words;
  const versions = useQuery(recordVersionsQuery(engagement.id, recordId));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('engagements.history')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {versions.isError ? (
        <ProblemNotice words={problemWords(versions.error, words)} retry={t('shell.retry')} onRetry={() => void versions.refetch()} />
      ) : null}
      <Stack gap="xs">
        {versions.data?.rows.map((row) => (
          <Paper key={row.version} withBorder p="xs">
            <Text size="xs" c="dimmed">
              {row.version} · {moment(row.editedAt)} · <bdi>{row.editedBy}</bdi>
              {row.isRemoved ? ` · ${t('engagements.removed')}` : ''}
            </Text>
            <TypedText text={asLines(row.content, engagement, words)} />
          </Paper>
        ))}
      </Stack>
    </Modal>
  );
}
