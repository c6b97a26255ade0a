import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { ReplayPanel } from '../../features/replay/ReplayPanel';
import { problemWords } from '../../shared/api/problem-words';
import { runOnceQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { RunLinks } from '../RunLinks';
import { StaffFrame } from '../StaffFrame';

/** A run as it was at any moment of its clock, syndicate by syndicate. */
export function RunReplayPage() {
  const words = useWords();
  const { t } = words;
  const { runId } = useParams({ from: '/signed-in/runs/$runId/replay' });
  const run = useQuery(runOnceQuery(runId));
  return (
    <StaffFrame>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>{t('replay.title')}</Title>
          <RunLinks runId={runId} />
        </Group>
        {run.isPending ? <Loading /> : null}
        {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
        {run.data ? (
          <Tabs defaultValue={run.data.cards[0]?.cellId ?? ''} keepMounted={false}>
            <Tabs.List aria-label={t('scores.whose')}>
              {run.data.cards.map(({ cellId, name }) => (
                <Tabs.Tab key={cellId} value={cellId}>
                  <bdi>{name}</bdi>
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {run.data.cards.map(({ cellId }) => (
              <Tabs.Panel key={cellId} value={cellId} pt="sm">
                <ReplayPanel cellId={cellId} loading={<Loading />} />
              </Tabs.Panel>
            ))}
          </Tabs>
        ) : null}
      </Stack>
    </StaffFrame>
  );
}
