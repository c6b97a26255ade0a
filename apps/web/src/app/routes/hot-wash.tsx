import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { HotWashForm } from '../../features/hot-wash/HotWashForm';
import { HotWashResultsView } from '../../features/hot-wash/HotWashResultsView';
import { hotWashQuery } from '../../features/hot-wash/hot-wash.api';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** What players are asked after the exercise; for the instructor, what they said. */
export function HotWashPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const asked = useQuery(hotWashQuery(cellId));
  const { data } = asked;
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('hotWash.title')}
      </Title>
      {asked.isPending ? <Loading /> : null}
      {asked.isError ? <ProblemNotice words={problemWords(asked.error, words)} /> : null}
      {data?.may.readAnswers ? <HotWashResultsView cellId={cellId} /> : null}
      {data && !data.may.readAnswers && data.state === 'none' ? (
        <EmptyState title={t('hotWash.none')} hint={t('hotWash.none.hint')} />
      ) : null}
      {data && !data.may.readAnswers && data.state === 'closed' ? <Text>{t('hotWash.closed')}</Text> : null}
      {data?.own ? <Text>{t('hotWash.thanks')}</Text> : null}
      {data?.may.answer ? <HotWashForm cellId={cellId} hotWash={data} /> : null}
    </div>
  );
}
