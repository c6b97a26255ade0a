import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Course, CourseSession } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { EntryLinks } from './EntryLinks';
import { inLanguage } from '../../shared/words/in-language';
import type { Part } from './parts';

/** The page that a material is. */
function linkOf(material: CourseSession['materials'][number]): { part: Part; key: string } {
  if ('guide' in material) return { part: 'guides', key: material.guide };
  return 'practice' in material ? { part: 'practices', key: material.practice } : { part: 'procedures', key: material.procedure };
}

/** Sessions of a course, week by week. */
export function CourseWeeks({ cellId, course }: { cellId: string; course: Course }) {
  const { t, named, language } = useWords();
  const weeks = Array.from({ length: course.weeks }, (_, index) => index + 1);
  return weeks.map((week) => (
    <Stack key={week} gap="xs">
      <Title order={2}>{t('programme.week', { number: week })}</Title>
      {course.sessions
        .filter((session) => session.week === week)
        .map((session) => (
          <Paper key={session.key} withBorder p="xs">
            <Group gap="xs">
              <Text fw={600} size="sm" dir="auto">
                {inLanguage(session.title, language)}
              </Text>
              <Badge size="sm" variant="light">
                {named('session', session.kind)}
              </Badge>
              <Text size="xs" c="dimmed">
                {t('programme.minutes', { count: session.minutes })}
              </Text>
            </Group>
            <Text size="sm" lang="en" dir="auto">
              {session.plan}
            </Text>
            <EntryLinks cellId={cellId} links={session.materials.map(linkOf)} />
          </Paper>
        ))}
    </Stack>
  ));
}
