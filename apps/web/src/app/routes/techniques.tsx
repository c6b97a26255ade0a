import { Button, Group, Modal, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { MarkingForm, openMarking } from '../../features/items/MarkingForm';
import { StartTechnique } from '../../features/techniques/StartTechnique';
import { TechniqueTable } from '../../features/techniques/TechniqueTable';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { techniquesQuery } from '../../shared/api/techniques.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Structured techniques of the cell, and a new one. */
export function TechniquesPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const techniques = useQuery(techniquesQuery(cellId));
  const [isNew, setNew] = useState(false);
  useMarkPage(techniques.data?.rows.map((row) => row.marking));
  return (
    <div className="page">
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('techniques.title')}</Title>
        {techniques.data?.may.start ? <Button onClick={() => setNew(true)}>{t('techniques.new')}</Button> : null}
      </Group>
      {techniques.isPending ? <Loading /> : null}
      {techniques.isError ? (
        <ProblemNotice words={problemWords(techniques.error, words)} retry={t('shell.retry')} onRetry={() => void techniques.refetch()} />
      ) : null}
      {techniques.data?.rows.length === 0 ? <EmptyState title={t('techniques.none')} hint={t('techniques.none.hint')} /> : null}
      {techniques.data && techniques.data.rows.length > 0 ? <TechniqueTable cell={cell} rows={techniques.data.rows} /> : null}
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        size="lg"
        title={t('techniques.new')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <StartTechnique
          cellId={cellId}
          firstMarking={openMarking}
          marking={(value, onChange) => <MarkingForm cell={cell} value={value} onChange={onChange} />}
          onStarted={({ id }) => void navigate({ to: '/cells/$cellId/techniques/$techniqueId', params: { cellId, techniqueId: id } })}
        />
      </Modal>
    </div>
  );
}
