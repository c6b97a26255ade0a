import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SyndicateScores } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { workAccountsQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { MissedPanel } from './MissedPanel';
import { ScoreTable } from './ScoreTable';
import { useReleaseScores } from './scores.api';
import { WaitingCurve } from './WaitingCurve';

interface Props {
  runId: string;
  syndicate: SyndicateScores;
  startsAt: string;
  loading: ReactNode;
}

/** Scores of one syndicate, its agencies and people; curves; and what was missed and why. */
export function SyndicatePanel({ runId, syndicate, startsAt, loading }: Props) {
  const words = useWords();
  const { t, moment } = words;
  const { cellId, rows, until, releasedAt } = syndicate;
  const accounts = useQuery(workAccountsQuery(cellId));
  const release = useReleaseScores(runId, cellId);
  const whole = rows.find(({ kind }) => kind === 'syndicate')?.scores;
  const agencies = rows.filter(({ kind }) => kind === 'agency').map(({ id }) => id);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('scores.until', { moment: moment(until) })}
          {releasedAt === null ? '' : ` · ${t('scores.releasedAt', { moment: moment(releasedAt) })}`}
        </Text>
        <Button size="compact-md" loading={release.isPending} onClick={() => release.mutate()}>
          {t('scores.release')}
        </Button>
      </Group>
      {release.isError ? <ProblemNotice words={problemWords(release.error, words)} /> : null}
      <ScoreTable
        label={syndicate.name}
        columns={rows.map((row) => ({
          key: `${row.kind} ${row.id}`,
          head:
            row.kind === 'syndicate' ? t('scores.scope.syndicate') : row.kind === 'agency' ? row.id : `${row.name} (${row.agency ?? ''})`,
          scores: row.scores,
        }))}
      />
      {whole ? (
        <>
          <Text size="sm">{t('scores.outside', { count: whole.outside })}</Text>
          <Text size="sm">{t('scores.judgedByOne', { count: whole.reliability.judgedByOne + whole.credibility.judgedByOne })}</Text>
          <Title order={3}>{t('scores.curves')}</Title>
          <Group align="start" gap="xl">
            {whole.sharingDelay ? <WaitingCurve title={t('scores.curve.sharing')} curve={whole.sharingDelay} /> : null}
            <WaitingCurve title={t('scores.curve.analysis')} curve={whole.analysisDelay} />
            <WaitingCurve title={t('scores.curve.undetected')} curve={whole.deceptions.undetected} />
          </Group>
        </>
      ) : null}
      {accounts.isPending ? loading : null}
      {accounts.isError ? <ProblemNotice words={problemWords(accounts.error, words)} /> : null}
      {accounts.data ? (
        <MissedPanel runId={runId} cellId={cellId} accounts={accounts.data} agencies={agencies} startsAt={startsAt} />
      ) : null}
    </Stack>
  );
}
