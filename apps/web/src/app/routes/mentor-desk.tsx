import { Paper, Stack, Switch, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { setSelfAppraisal } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { Trainees } from '../../features/learning/Trainees';
import { FeedbackTime } from '../../features/review/FeedbackTime';
import { Phrases } from '../../features/review/Phrases';
import { rubricQuery, useDeskWrite } from '../../features/review/review.api';
import { RubricEditor } from '../../features/review/RubricEditor';
import { RubricVersions } from '../../features/review/RubricVersions';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** What a mentor works with: the rubric, the own phrases, how long authors wait, and whether they appraise themselves. */
export function MentorDeskPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId/reviewing' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const rubric = useQuery(rubricQuery(cellId));
  const ask = useDeskWrite(cellId, setSelfAppraisal);
  if (rubric.isPending) return <Loading />;
  if (rubric.isError) return <ProblemNotice words={problemWords(rubric.error, words)} />;
  const { data: desk } = rubric;
  return (
    <div className="page pane" style={{ padding: 14 }}>
      <Stack gap="md" maw={900}>
        <Title order={1}>{t('reviewing.title')}</Title>
        <Paper withBorder p="sm" component="section">
          <Trainees cell={cell} />
        </Paper>
        <Paper withBorder p="sm" component="section">
          <Title order={2}>{t('review.times')}</Title>
          <FeedbackTime cellId={cellId} />
        </Paper>
        <Paper withBorder p="sm" component="section">
          <Title order={2}>{t('review.phrases')}</Title>
          <Phrases cellId={cellId} />
        </Paper>
        <Paper withBorder p="sm" component="section">
          <Title order={2}>{t('rubric.title')}</Title>
          <Stack gap="sm">
            <Switch
              label={t('rubric.askSelf')}
              checked={ask.isPending ? (ask.variables.body?.isAsked ?? desk.asksSelf) : desk.asksSelf}
              disabled={!desk.may.publish}
              onChange={(event) => ask.mutate({ params: { cellId }, body: { isAsked: event.currentTarget.checked } })}
            />
            {ask.isError ? <ProblemNotice words={problemWords(ask.error, words)} /> : null}
            <RubricVersions desk={desk} />
            {desk.may.publish ? <RubricEditor cellId={cellId} desk={desk} /> : null}
          </Stack>
        </Paper>
      </Stack>
    </div>
  );
}
