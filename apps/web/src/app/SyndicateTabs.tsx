import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../shared/api/problem-words';
import { runOnceQuery } from '../shared/api/scores.api';
import { useWords } from '../shared/words/useWords';
import { Loading } from './Loading';
import { RunLinks } from './RunLinks';
import { StaffFrame } from './StaffFrame';

interface Props {
  runId: string;
  heading: string;
  /** The syndicate that is shown first; that of the first place where it is absent or none of them. */
  first?: string | undefined;
  /** What is shown of one syndicate, and the scenario's beginning. */
  children: (cellId: string, startsAt: string) => ReactNode;
}

/** A page about a run for whoever conducts it, syndicate by syndicate. */
export function SyndicateTabs({ runId, heading, first, children }: Props) {
  const words = useWords();
  const run = useQuery(runOnceQuery(runId));
  return (
    <StaffFrame>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>{heading}</Title>
          <RunLinks runId={runId} />
        </Group>
        {run.isPending ? <Loading /> : null}
        {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
        {run.data ? (
          <Tabs
            defaultValue={(run.data.cards.find(({ cellId }) => cellId === first) ?? run.data.cards[0])?.cellId ?? ''}
            keepMounted={false}
          >
            <Tabs.List aria-label={words.t('scores.whose')}>
              {run.data.cards.map(({ cellId, name }) => (
                <Tabs.Tab key={cellId} value={cellId}>
                  <bdi>{name}</bdi>
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {run.data.cards.map(({ cellId }) => (
              <Tabs.Panel key={cellId} value={cellId} pt="sm">
                {children(cellId, run.data.startsAt)}
              </Tabs.Panel>
            ))}
          </Tabs>
        ) : null}
      </Stack>
    </StaffFrame>
  );
}
