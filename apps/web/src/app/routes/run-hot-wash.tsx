import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { HotWashResultsView } from '../../features/hot-wash/HotWashResultsView';
import { problemWords } from '../../shared/api/problem-words';
import { runOnceQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { RunLinks } from '../RunLinks';
import { StaffFrame } from '../StaffFrame';

/** What the players of each syndicate are asked, and what they said. */
export function RunHotWashPage() {
  const words = useWords();
  const { t } = words;
  const { runId } = useParams({ from: '/signed-in/runs/$runId/hot-wash' });
  const run = useQuery(runOnceQuery(runId));
  return (
    <StaffFrame>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>{t('hotWash.results')}</Title>
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
                <HotWashResultsView cellId={cellId} />
              </Tabs.Panel>
            ))}
          </Tabs>
        ) : null}
      </Stack>
    </StaffFrame>
  );
}
