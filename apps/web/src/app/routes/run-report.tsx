import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { ReportPanel } from '../../features/after-action/ReportPanel';
import { FactTable } from '../../features/scores/FactTable';
import { OpenKey } from '../../features/scores/OpenKey';
import { SharingFigure } from '../../features/scores/SharingFigure';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { runScoresQuery, workAccountsQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { SyndicateTabs } from '../SyndicateTabs';
import { useArrival } from '../useArrival';

/** What the key gives to the report: what became of each fact, and who shared what when. */
function KeyFacts({ runId, cellId, startsAt }: { runId: string; cellId: string; startsAt: string }) {
  const words = useWords();
  const { t } = words;
  const accounts = useQuery(workAccountsQuery(cellId));
  const scores = useQuery(runScoresQuery(runId));
  const isSealed = accounts.error instanceof ApiProblem && accounts.error.code === 'key_sealed';
  if (accounts.isPending) return <Loading />;
  if (isSealed) return <OpenKey runId={runId} />;
  if (accounts.isError) return <ProblemNotice words={problemWords(accounts.error, words)} />;
  const rows = scores.data?.syndicates.find((one) => one.cellId === cellId)?.rows ?? [];
  return (
    <>
      <section>
        <Title order={2}>{t('afterAction.facts')}</Title>
        <FactTable facts={accounts.data.facts} />
      </section>
      <section>
        <Title order={2}>{t('scores.timeline')}</Title>
        <SharingFigure
          accounts={accounts.data}
          agencies={rows.filter(({ kind }) => kind === 'agency').map(({ id }) => id)}
          startsAt={startsAt}
        />
      </section>
    </>
  );
}

/** The after-action report of a run, syndicate by syndicate. */
export function RunReportPage() {
  const { t } = useWords();
  const { runId } = useParams({ from: '/signed-in/runs/$runId/report' });
  const { syndicate, at } = useSearch({ from: '/signed-in/runs/$runId/report' });
  useArrival(at === undefined ? undefined : `at-${at}`);
  return (
    <SyndicateTabs runId={runId} heading={t('afterAction.title')} first={syndicate}>
      {(cellId, startsAt) => (
        <ReportPanel
          runId={runId}
          cellId={cellId}
          loading={<Loading />}
          facts={<KeyFacts runId={runId} cellId={cellId} startsAt={startsAt} />}
        />
      )}
    </SyndicateTabs>
  );
}
