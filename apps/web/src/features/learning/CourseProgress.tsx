import { Table, Text, Title } from '@mantine/core';
import type { LearningRecord } from '@workbench/contract';
import { progressOf, type Course } from '@workbench/domain';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { ProgressRow } from './ProgressRow';

interface Props {
  cellId: string;
  course: Course;
  record: LearningRecord;
  isOpen: boolean;
}

/** The practical work of one course: how far each is, and what that rests on. */
export function CourseProgress({ cellId, course, record, isOpen }: Props) {
  const { t, language } = useWords();
  const done = course.practical.filter((work) => progressOf(work, record).state === 'done').length;
  const title = inLanguage(course.title, language);
  return (
    <section aria-label={title}>
      <Title order={3} dir="auto">
        {course.number}. {title}{' '}
        <Text span size="xs" c="dimmed">
          {t('learning.course.done', { done, of: course.practical.length })}
        </Text>
      </Title>
      <Table.ScrollContainer minWidth={360}>
        <Table bg="white" withTableBorder verticalSpacing={4} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="38%">{t('learning.work')}</Table.Th>
              <Table.Th w="30%">{t('learning.state')}</Table.Th>
              <Table.Th>{t('learning.evidence')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {course.practical.map((work) => (
              <ProgressRow key={work.key} cellId={cellId} work={work} record={record} isOpen={isOpen} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
