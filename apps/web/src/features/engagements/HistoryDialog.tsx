import { Checkbox, Loader, Modal, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { ChangedWords } from '../../shared/words/ChangedWords';
import { useWords } from '../../shared/words/useWords';
import { recordVersionsQuery } from './engagements.api';
import { asLines } from './record-summary';

/** A window that shows how a record stood after each write, the newest first, in whole or as what changed from the one before. */
export function HistoryDialog({ engagement, recordId, onClose }: { engagement: EngagementDetail; recordId: string; onClose: () => void }) {
  const words = useWords();
  const { t, moment } = words;
  const [isCompared, setCompared] = useState(false);
  const versions = useQuery(recordVersionsQuery(engagement.id, recordId));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('engagements.history')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {versions.isError ? (
        <ProblemNotice words={problemWords(versions.error, words)} retry={t('shell.retry')} onRetry={() => void versions.refetch()} />
      ) : null}
      {versions.isPending ? <Loader size="sm" aria-label={t('shell.loading')} /> : null}
      <Stack gap="xs">
        <Checkbox
          label={t('engagements.whatChanged')}
          checked={isCompared}
          onChange={({ currentTarget }) => setCompared(currentTarget.checked)}
        />
        {versions.data?.rows.map((row, place, rows) => (
          <Paper key={row.version} withBorder p="xs">
            <Text size="xs" c="dimmed">
              {row.version} · {moment(row.editedAt)} · <bdi>{row.editedBy}</bdi>
              {row.isRemoved ? ` · ${t('engagements.removed')}` : ''}
            </Text>
            {isCompared && rows[place + 1] ? (
              <ChangedWords before={asLines(rows[place + 1]!.content, engagement, words)} after={asLines(row.content, engagement, words)} />
            ) : (
              <TypedText text={asLines(row.content, engagement, words)} />
            )}
          </Paper>
        ))}
      </Stack>
    </Modal>
  );
}
