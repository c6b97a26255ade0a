import { Button, Group, Modal, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DatasetRow } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { packDraftsQuery } from './pack-drafts.api';
import { PackDraftTable } from './PackDraftTable';
import { WritePack } from './WritePack';

/** The packs that one is writing, and a way to begin another. Nothing for whoever neither teaches nor writes. */
export function PackShelf({ datasets }: { datasets: readonly DatasetRow[] }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const drafts = useQuery(packDraftsQuery);
  const [isOpen, setOpen] = useState(false);
  const rows = drafts.data?.rows ?? [];
  const mayOpen = drafts.data?.may.open ?? false;
  // Before that is known it would come and go again for whoever only plays.
  if (drafts.isPending || (drafts.data && rows.length === 0 && !mayOpen)) return null;
  return (
    <Stack gap="sm" component="section" aria-label={t('packs.title')}>
      <Group justify="space-between">
        <Title order={2}>{t('packs.title')}</Title>
        {mayOpen ? <Button onClick={() => setOpen(true)}>{t('packs.write')}</Button> : null}
      </Group>
      {drafts.isError ? (
        <ProblemNotice words={problemWords(drafts.error, words)} retry={t('shell.retry')} onRetry={() => void drafts.refetch()} />
      ) : null}
      {drafts.data && rows.length === 0 ? <EmptyState title={t('packs.none')} hint={t('packs.none.hint')} /> : null}
      {rows.length > 0 ? <PackDraftTable rows={rows} /> : null}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('packs.write')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <WritePack
          datasets={datasets}
          onOpened={(packDraftId) => void navigate({ to: '/runs/packs/$packDraftId', params: { packDraftId } })}
        />
      </Modal>
    </Stack>
  );
}
