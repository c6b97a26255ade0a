import { List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { LearningRecord } from '@workbench/contract';
import { competencySupport, criterionHistories, scoreLines, type CompetencySupport, type Course, type WorkScores } from '@workbench/domain';
import type { MessageId } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';
import { valueWords } from '../../shared/words/score-words';
import { useWords } from '../../shared/words/useWords';
import { EvidenceList } from './EvidenceList';
import type { CriterionNames } from './ScoreHistory';

interface Props {
  cellId: string;
  record: LearningRecord;
  courses: readonly Course[];
  criteria: CriterionNames;
  isOpen: boolean;
}

type SupportProps = Omit<Props, 'courses'> & { support: CompetencySupport };

/** What speaks for one competency: deeds with their places, the last mean by criterion, scores of the exercise. */
function Support({ cellId, record, criteria, isOpen, support }: SupportProps) {
  const words = useWords();
  const { t, named, direction } = words;
  const then = direction === 'rtl' ? ' ← ' : ' → ';
  const deeds = support.deeds.map((deed) => ({ deed, evidence: record.deeds.filter((one) => one.deed === deed) }));
  const means = criterionHistories(record.appraised, support.criteria).filter(({ criterion }) => support.criteria.includes(criterion));
  const lines = record.scores ? scoreLines(record.scores.own as WorkScores).filter(({ id }) => support.scores.includes(id)) : [];
  const done = deeds.filter(({ evidence }) => evidence.length > 0);
  if (support.deeds.length + support.criteria.length + support.scores.length === 0) return <Text size="xs">{t('learning.outside')}</Text>;
  if (done.length + means.length + lines.length === 0) return <Text size="xs">{t('learning.noEvidence')}</Text>;
  return (
    <Stack gap={2}>
      {done.map(({ deed, evidence }) => (
        <div key={deed}>
          <Text size="xs">{named('did', deed)}</Text>
          <EvidenceList cellId={cellId} evidence={evidence} isOpen={isOpen} />
        </div>
      ))}
      {means.map(({ criterion, points, n }) => (
        <Text key={criterion} size="xs">
          <bdi>{criteria.nameOf(criterion)}</bdi>: {points.map(({ mean }) => mean.toFixed(1)).join(then)} ({t('scores.n')} = {n})
        </Text>
      ))}
      {lines.map((line) => (
        <Text key={line.id} size="xs">
          {t(`score.${line.id}` as MessageId)}: {valueWords(line, words)} ({t('scores.n')} = {line.n})
        </Text>
      ))}
    </Stack>
  );
}

/** The competencies of a course, each with what in the record speaks for it. */
export function Competencies({ courses, ...props }: Props) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState(courses[0]?.key);
  const course = courses.find(({ key }) => key === chosen);
  if (!course) return null;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('learning.ofCourse')}
        value={course.key}
        data={courses.map(({ key, number, title }) => ({ value: key, label: `${number}. ${inLanguage(title, language)}` }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        maw={480}
      />
      <List listStyleType="none" spacing="xs">
        {course.competencies.map(({ key, words }) => (
          <List.Item key={key} data-competency={key}>
            <Title order={3} dir="auto">
              {inLanguage(words, language)}
            </Title>
            <Support {...props} support={competencySupport[course.key]?.[key] ?? { deeds: [], criteria: [], scores: [] }} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
