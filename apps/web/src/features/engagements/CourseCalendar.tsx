import { Alert, Stack, Table, Text } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { calendarOf, clashesOf, ofKind, type Clash, type Curriculum } from '@workbench/domain';
import { courses } from '../../shared/programme/content';
import { useWords, type Words } from '../../shared/words/useWords';
import { courseTitle } from './shipped';

const after = Object.fromEntries(courses.map((course) => [course.key, course.after]));

function clashWords(clash: Clash, { t, language }: Words): string {
  const course = courseTitle(clash.course, language);
  switch (clash.sort) {
    case 'order':
      return t('engagements.clash.order', { course, needs: courseTitle(clash.needs, language) });
    case 'missing':
      return t('engagements.clash.missing', { course, needs: courseTitle(clash.needs, language) });
    case 'twice':
      return t('engagements.clash.twice', { course });
    case 'visit':
      return t('engagements.clash.visit', { course, visit: clash.visit });
    case 'beyond':
      return t('engagements.clash.beyond', { course });
  }
}

/** The calendar of a curriculum with its clashes. */
export function CourseCalendar({ engagement, curriculum }: { engagement: EngagementDetail; curriculum: Curriculum }) {
  const words = useWords();
  const { t, day, language } = words;
  const calendar = calendarOf(curriculum);
  const visits = ofKind(engagement.records, 'visit').flatMap(({ content, isRemoved }) => (isRemoved ? [] : content));
  const clashes = clashesOf(calendar, { after, visits, engagement });
  if (calendar.length === 0) return <Text size="sm">{t('engagements.noCourses')}</Text>;
  return (
    <Stack gap="xs" mt="xs">
      {clashes.length > 0 ? (
        <Alert color="orange" variant="light" title={t('engagements.clashes')}>
          <ul>
            {clashes.map((clash) => (
              <li key={JSON.stringify(clash)}>{clashWords(clash, words)}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Text size="sm">{t('engagements.noClashes')}</Text>
      )}
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('engagements.course.name')}</Table.Th>
            <Table.Th>{t('engagements.weeks')}</Table.Th>
            <Table.Th>{t('engagements.begins')}</Table.Th>
            <Table.Th>{t('engagements.ends')}</Table.Th>
            <Table.Th>{t('engagements.daysLost')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {calendar.map((one, at) => (
            <Table.Tr key={`${at} ${one.course}`}>
              <Table.Td>{courseTitle(one.course, language)}</Table.Td>
              <Table.Td>{one.weeks}</Table.Td>
              <Table.Td>{day(one.startsOn)}</Table.Td>
              <Table.Td>{day(one.endsOn)}</Table.Td>
              <Table.Td>{one.daysLost}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
