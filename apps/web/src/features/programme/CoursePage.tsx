import { List, Stack, Text, Title } from '@mantine/core';
import type { Course } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { CourseWeeks } from './CourseWeeks';
import { EntryLinks } from './EntryLinks';
import { inLanguage } from '../../shared/words/in-language';

/** A course: what for, what it asks for before, its weeks and sessions, practical work, and how it is passed. */
export function CoursePage({ cellId, course }: { cellId: string; course: Course }) {
  const { t, language } = useWords();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('programme.weeks', { count: course.weeks })} · {t('programme.ownDesign')}
      </Text>
      <Text dir="auto">{inLanguage(course.summary, language)}</Text>
      <EntryLinks cellId={cellId} heading={t('programme.before')} links={course.after.map((key) => ({ part: 'courses', key }))} />
      <Title order={2}>{t('programme.objectives')}</Title>
      <List size="sm">
        {course.objectives.map(({ key, words }) => (
          <List.Item key={key} dir="auto">
            {inLanguage(words, language)}
          </List.Item>
        ))}
      </List>
      <Title order={2}>{t('programme.competencies')}</Title>
      <List size="sm">
        {course.competencies.map(({ key, words, shownBy }) => (
          <List.Item key={key} dir="auto">
            {inLanguage(words, language)}
            <Text size="xs" c="dimmed" lang="en" dir="auto">
              {shownBy}
            </Text>
          </List.Item>
        ))}
      </List>
      <CourseWeeks cellId={cellId} course={course} />
      <Title order={2}>{t('programme.practical')}</Title>
      <List size="sm">
        {course.practical.map(({ key, title, count, help }) => (
          <List.Item key={key} dir="auto">
            {inLanguage(title, language)} ({t('programme.times', { count })})
            <Text size="xs" c="dimmed" dir="auto">
              {inLanguage(help, language)}
            </Text>
          </List.Item>
        ))}
      </List>
      <Title order={2}>{t('programme.assessment')}</Title>
      <Text size="sm" dir="auto">
        {inLanguage(course.assessment.words, language)}
      </Text>
      <Text size="sm" dir="auto">
        {inLanguage(course.assessment.passes, language)}
      </Text>
    </Stack>
  );
}
