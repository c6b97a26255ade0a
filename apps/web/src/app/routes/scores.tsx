import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { ScoreTable } from '../../features/scores/ScoreTable';
import { releasedScoresQuery } from '../../features/scores/scores.api';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** Scores as they were handed to the players: one's own, and the syndicate's. */
export function ScoresPage() {
  const words = useWords();
  const { t, moment } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const scores = useQuery(releasedScoresQuery(cellId));
  const { data } = scores;
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('scores.title')}
      </Title>
      {scores.isPending ? <Loading /> : null}
      {scores.isError ? (
        <ProblemNotice words={problemWords(scores.error, words)} retry={t('shell.retry')} onRetry={() => void scores.refetch()} />
      ) : null}
      {data?.releasedAt === null ? <EmptyState title={t('scores.notReleased')} hint={t('scores.notReleased.hint')} /> : null}
      {data?.releasedAt && data.syndicate ? (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('scores.releasedAt', { moment: moment(data.releasedAt) })}
          </Text>
          <ScoreTable
            label={t('scores.title')}
            columns={[
              ...(data.own ? [{ key: 'own', head: t('scores.own'), scores: data.own }] : []),
              { key: 'syndicate', head: t('scores.syndicate'), scores: data.syndicate },
            ]}
          />
        </Stack>
      ) : null}
    </div>
  );
}
