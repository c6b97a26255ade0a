import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { OpenKey } from '../../features/scores/OpenKey';
import { ScoreTable } from '../../features/scores/ScoreTable';
import { SyndicatePanel } from '../../features/scores/SyndicatePanel';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { runOnceQuery, runScoresQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { RunLinks } from '../RunLinks';
import { StaffFrame } from '../StaffFrame';

/** Scores of a run against its sealed key: all syndicates together, each by itself, and what was missed and why. */
export function RunScoresPage() {
  const words = useWords();
  const { t } = words;
  const { runId } = useParams({ from: '/signed-in/runs/$runId/scores' });
  const run = useQuery(runOnceQuery(runId));
  const scores = useQuery(runScoresQuery(runId));
  const isSealed = scores.error instanceof ApiProblem && scores.error.code === 'key_sealed';
  const failed = run.error ?? (isSealed ? null : scores.error);
  return (
    <StaffFrame>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>
            {t('scores.title')}
            {run.data ? (
              <>
                {': '}
                <bdi>{run.data.name}</bdi>
              </>
            ) : null}
          </Title>
          <RunLinks runId={runId} />
        </Group>
        {failed ? (
          <ProblemNotice words={problemWords(failed, words)} retry={t('shell.retry')} onRetry={() => void scores.refetch()} />
        ) : null}
        {isSealed ? <OpenKey runId={runId} /> : null}
        {scores.isPending || run.isPending ? <Loading /> : null}
        {scores.data && run.data ? (
          <Tabs defaultValue={scores.data.syndicates[0]?.cellId ?? 'together'} keepMounted={false}>
            <Tabs.List aria-label={t('scores.whose')}>
              {scores.data.syndicates.map(({ cellId, name }) => (
                <Tabs.Tab key={cellId} value={cellId}>
                  <bdi>{name}</bdi>
                </Tabs.Tab>
              ))}
              <Tabs.Tab value="together">{t('scores.together')}</Tabs.Tab>
            </Tabs.List>
            {scores.data.syndicates.map((syndicate) => (
              <Tabs.Panel key={syndicate.cellId} value={syndicate.cellId} pt="sm">
                <SyndicatePanel runId={runId} syndicate={syndicate} startsAt={run.data.startsAt} loading={<Loading />} />
              </Tabs.Panel>
            ))}
            <Tabs.Panel value="together" pt="sm">
              <ScoreTable
                label={t('scores.together')}
                columns={[
                  { key: 'together', head: t('scores.together'), scores: scores.data.together },
                  ...scores.data.syndicates.flatMap(({ cellId, name, rows }) =>
                    rows.filter(({ kind }) => kind === 'syndicate').map((row) => ({ key: cellId, head: name, scores: row.scores })),
                  ),
                ]}
              />
            </Tabs.Panel>
          </Tabs>
        ) : null}
      </Stack>
    </StaffFrame>
  );
}
