import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { cellQuery } from '../../shared/api/session.api';
import { courses, guides, practices, procedures } from '../../shared/programme/content';
import { OwnProgress } from '../../features/learning/OwnProgress';
import { CoursePage } from '../../features/programme/CoursePage';
import { inLanguage } from '../../shared/words/in-language';
import { GuidePage } from '../../features/programme/GuidePage';
import { entryOf, partNames, partWords } from '../../features/programme/parts';
import { PracticePage } from '../../features/programme/PracticePage';
import { ProcedurePage } from '../../features/programme/ProcedurePage';
import classes from '../../features/programme/programme.module.css';
import { useWords } from '../../shared/words/useWords';
import { Missing } from '../Crash';

/** One page of the programme. */
export function ProgrammeEntryPage() {
  const { t, language } = useWords();
  const { cellId, part: named, key } = useParams({ from: '/signed-in/cells/$cellId/programme/$part/$key' });
  const { me } = useSuspenseQuery(cellQuery(cellId)).data;
  const part = partNames.find((one) => one === named);
  const entry = part ? entryOf(part, key) : undefined;
  if (!part || !entry) return <Missing />;
  const is = (one: { key: string }) => one.key === key;
  const [course, guide, practice, procedure] = [
    part === 'courses' ? courses.find(is) : undefined,
    part === 'guides' ? guides.find(is) : undefined,
    part === 'practices' ? practices.find(is) : undefined,
    part === 'procedures' ? procedures.find(is) : undefined,
  ];
  return (
    <Stack className={classes['reading']}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text size="xs" c="dimmed">
            {t(partWords[part])}
          </Text>
          <Title order={2} size="h1" dir="auto">
            {inLanguage(entry.title, language)}
          </Title>
        </div>
        <Button
          className="no-print"
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={14} />}
          onClick={() => window.print()}
        >
          {t('programme.print')}
        </Button>
      </Group>
      {course ? <CoursePage cellId={cellId} course={course} /> : null}
      {course && me.role === 'trainee' ? <OwnProgress cellId={cellId} personId={me.personId} course={course} /> : null}
      {guide ? <GuidePage cellId={cellId} guide={guide} /> : null}
      {practice ? <PracticePage cellId={cellId} practice={practice} /> : null}
      {procedure ? <ProcedurePage cellId={cellId} procedure={procedure} /> : null}
    </Stack>
  );
}
