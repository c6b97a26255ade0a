import { Anchor, Group, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { chartsQuery } from '../../shared/api/charts.api';
import { ChartTable } from '../../features/charts/ChartTable';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Charts that were kept. */
export function ChartsPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const charts = useQuery(chartsQuery(cellId));
  useMarkPage(charts.data?.rows.map((row) => row.marking));
  return (
    <div className="page">
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('charts.title')}</Title>
        <Anchor component={Link} to={`/cells/${cellId}/graph`}>
          {t('shell.graph')}
        </Anchor>
      </Group>
      {charts.isPending ? <Loading /> : null}
      {charts.isError ? (
        <ProblemNotice words={problemWords(charts.error, words)} retry={t('shell.retry')} onRetry={() => void charts.refetch()} />
      ) : null}
      {charts.data?.rows.length === 0 ? <EmptyState title={t('charts.none')} hint={t('charts.none.hint')} /> : null}
      {charts.data && charts.data.rows.length > 0 ? <ChartTable cell={cell} rows={charts.data.rows} /> : null}
    </div>
  );
}
