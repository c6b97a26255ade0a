import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { AccessTable } from '../../features/trail/AccessTable';
import { problemWords } from '../../shared/api/problem-words';
import { accessQuery } from '../../shared/api/rights.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Who read what about one person, for the rights officer and the instructor. */
export function AccessPage() {
  const words = useWords();
  const { t } = words;
  const { cellId, entityId } = useParams({ from: '/signed-in/cells/$cellId/entities/$entityId/access' });
  const access = useQuery(accessQuery(cellId, entityId));
  useMarkPage(access.data?.rows.flatMap((row) => row.marking ?? []) ?? []);
  return (
    <div className="page">
      {access.isPending ? <Loading /> : null}
      {access.isError ? (
        <ProblemNotice words={problemWords(access.error, words)} retry={t('shell.retry')} onRetry={() => void access.refetch()} />
      ) : null}
      {access.data ? (
        <>
          <Title order={1}>
            <bdi>{t('rights.access.of', { name: access.data.entity.name })}</bdi>
          </Title>
          <Text size="xs" c="dimmed" mb="xs">
            {t('rights.access.hint')}{' '}
            <Anchor component={Link} to={`/cells/${cellId}/entities/${entityId}`} inherit>
              {t('graph.dossier')}
            </Anchor>
          </Text>
          {access.data.rows.length === 0 ? (
            <EmptyState title={t('rights.access.none')} />
          ) : (
            <AccessTable cellId={cellId} rows={access.data.rows} />
          )}
          {access.data.isCut ? <Text size="xs">{t('rights.access.cut')}</Text> : null}
        </>
      ) : null}
    </div>
  );
}
