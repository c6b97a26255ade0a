import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { DatasetList } from '../../features/datasets/DatasetList';
import { datasetsQuery } from '../../features/datasets/datasets.api';
import { ImportPack } from '../../features/datasets/ImportPack';
import { PackShelf } from '../../features/pack-drafts/PackShelf';
import { runsQuery } from '../../features/runs/runs.api';
import { RunTable } from '../../features/runs/RunTable';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { StaffFrame } from '../StaffFrame';

/** Runs that one conducts or watches, and the datasets to plan others from. */
export function RunsPage() {
  const words = useWords();
  const { t } = words;
  const runs = useQuery(runsQuery);
  const datasets = useQuery(datasetsQuery);
  return (
    <StaffFrame>
      <Stack gap="md">
        <Title order={1}>{t('runs.title')}</Title>
        {runs.isPending ? <Loading /> : null}
        {runs.isError ? (
          <ProblemNotice words={problemWords(runs.error, words)} retry={t('shell.retry')} onRetry={() => void runs.refetch()} />
        ) : null}
        {runs.data?.rows.length === 0 ? (
          <EmptyState title={t('runs.none')} hint={t(runs.data.may.plan ? 'runs.none.hint' : 'runs.none.notYours')} />
        ) : null}
        {runs.data && runs.data.rows.length > 0 ? <RunTable rows={runs.data.rows} /> : null}
        <PackShelf datasets={datasets.data?.rows ?? []} />
        {datasets.data?.may.import || (datasets.data && datasets.data.rows.length > 0) ? (
          <Title order={2}>{t('datasets.title')}</Title>
        ) : null}
        {datasets.data?.may.import ? <ImportPack /> : null}
        {datasets.data ? <DatasetList rows={datasets.data.rows} mayPlan={runs.data?.may.plan ?? false} /> : null}
      </Stack>
    </StaffFrame>
  );
}
