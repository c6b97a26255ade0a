import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { inLanguage } from '@workbench/domain';
import { EmptyState, ProblemNotice, SettledInput } from '@workbench/ui';
import { learningQuery } from '../../features/learning/learning.api';
import { LearningSheet } from '../../features/learning/LearningSheet';
import classes from '../../features/learning/learning.module.css';
import { rubricQuery } from '../../features/review/review.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { courses } from '../../shared/programme/content';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** The learning record of one trainee, over all days or some: one's own, or that of a trainee whom one mentors or instructs. */
export function LearningPage() {
  const words = useWords();
  const { t, language } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId/learning' });
  const { person, from, to } = useSearch({ from: '/signed-in/cells/$cellId/learning' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const [isOpen, setOpen] = useState(false);
  const isTrainee = cell.me.role === 'trainee';
  const personId = isTrainee ? cell.me.personId : person;
  const days = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const record = useQuery({ ...learningQuery(cellId, personId ?? '', days), enabled: personId !== undefined });
  const rubric = useQuery(rubricQuery(cellId));
  const criteria = (rubric.data?.versions ?? []).flatMap((version) => version.criteria);
  const nameOf = (key: string) => {
    const known = criteria.find((one) => one.key === key);
    return known ? inLanguage(known.name, language) : key;
  };
  const trainees = cell.members.filter(({ role }) => role === 'trainee');
  const narrow = (change: { person?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }) as never, replace: true });
  const print = () => {
    flushSync(() => setOpen(true));
    window.print();
  };
  return (
    <div className="page pane">
      <Stack gap="md" className={classes['sheet']}>
        <Group justify="space-between" align="start">
          <div>
            <Title order={1}>{t(isTrainee ? 'learning.own' : 'learning.title')}</Title>
            <Text size="sm" c="dimmed">
              {t('learning.hint')}
            </Text>
          </div>
          <Group gap="xs" className="no-print">
            <Button size="compact-sm" variant="default" aria-pressed={isOpen} onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? 'learning.hideAll' : 'learning.showAll')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={print}>
              {t('learning.print')}
            </Button>
          </Group>
        </Group>
        <Group align="end" className="no-print">
          {isTrainee ? null : (
            <NativeSelect
              label={t('learning.trainee')}
              value={personId ?? ''}
              data={[
                { value: '', label: t('learning.choose') },
                ...trainees.map((one) => ({ value: one.personId, label: `${one.displayName} (${one.agency})` })),
              ]}
              onChange={({ currentTarget }) => narrow({ person: currentTarget.value || undefined })}
            />
          )}
          <SettledInput type="date" label={t('learning.from')} value={from ?? ''} onSettle={(day) => narrow({ from: day || undefined })} />
          <SettledInput type="date" label={t('learning.to')} value={to ?? ''} onSettle={(day) => narrow({ to: day || undefined })} />
        </Group>
        {personId === undefined ? (
          <EmptyState
            title={t(trainees.length === 0 ? 'learning.noTrainees' : 'learning.choose')}
            {...(trainees.length === 0 ? {} : { hint: t('learning.choose.hint') })}
          />
        ) : null}
        {record.isLoading ? <Loading /> : null}
        {record.isError ? (
          <ProblemNotice words={problemWords(record.error, words)} retry={t('shell.retry')} onRetry={() => void record.refetch()} />
        ) : null}
        {record.data ? (
          <LearningSheet
            cell={cell}
            record={record.data}
            courses={courses}
            criteria={{ order: [...new Set(criteria.map(({ key }) => key))], nameOf }}
            isOpen={isOpen}
          />
        ) : null}
      </Stack>
    </div>
  );
}
