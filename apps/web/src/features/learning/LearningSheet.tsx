import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CellDesk, LearningRecord } from '@workbench/contract';
import { fewestForecasts, fewestPairs, type Course } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { Agreement } from './Agreement';
import { Calibration } from './Calibration';
import { Competencies } from './Competencies';
import { CourseProgress } from './CourseProgress';
import { Remarks } from './Remarks';
import { ScoreHistory, type CriterionNames } from './ScoreHistory';

interface Props {
  cell: CellDesk;
  record: LearningRecord;
  courses: readonly Course[];
  criteria: CriterionNames;
  /** All evidence is unfolded. */
  isOpen: boolean;
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      {hint ? (
        <Text size="xs" c="dimmed" mb={4}>
          {hint}
        </Text>
      ) : null}
      {children}
    </section>
  );
}

/** What an exercise scored of the trainee, once that was handed out: calibration and agreement. */
function ExerciseScores({ cell, scores }: Pick<Props, 'cell'> & { scores: LearningRecord['scores'] }) {
  const { t, moment } = useWords();
  if (!scores)
    return (
      <Part title={t('learning.calibration')}>
        <EmptyState title={t('learning.notHandedOut')} hint={t('learning.notHandedOut.hint')} />
      </Part>
    );
  return (
    <>
      <Part title={t('learning.calibration')} hint={t('learning.calibration.hint', { fewest: fewestForecasts })}>
        <Text size="xs">{t('learning.handedOut', { moment: moment(scores.releasedAt) })}</Text>
        <Calibration yardstick={cell.yardstick} terms={scores.own.forecasts.terms} />
      </Part>
      <Part title={t('learning.agreement')} hint={t('learning.agreement.hint', { fewest: fewestPairs })}>
        <Agreement scores={scores.own} />
      </Part>
    </>
  );
}

/** A learning record, part by part. */
export function LearningSheet({ cell, record, courses, criteria, isOpen }: Props) {
  const { t } = useWords();
  const shared = { cellId: cell.id, record, isOpen };
  return (
    <Stack gap="lg">
      <Text fw={600}>
        <bdi>{record.person.name}</bdi> · {record.person.agency} · <bdi>{cell.name}</bdi>
      </Text>
      <Part title={t('learning.courses')} hint={t('learning.courses.hint')}>
        <Stack gap="sm">
          {courses.map((course) => (
            <CourseProgress key={course.key} {...shared} course={course} />
          ))}
        </Stack>
      </Part>
      <Part title={t('learning.scores')} hint={t('learning.scores.hint')}>
        <ScoreHistory cellId={cell.id} record={record} criteria={criteria} />
      </Part>
      <Part title={t('learning.remarks')}>
        <Remarks cellId={cell.id} record={record} criteria={criteria} />
      </Part>
      <ExerciseScores cell={cell} scores={record.scores} />
      <Part title={t('learning.competencies')} hint={t('learning.competencies.hint')}>
        <Competencies {...shared} courses={courses} criteria={criteria} />
      </Part>
    </Stack>
  );
}
