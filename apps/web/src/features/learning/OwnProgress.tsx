import { Anchor, List, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { progressOf, type Course } from '@workbench/domain';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { learningQuery } from './learning.api';
import { ProgressWords } from './ProgressRow';

/** How far the reader is with the practical work of a course; nothing where there is no answer, so that the course reads without one. */
export function OwnProgress({ cellId, personId, course }: { cellId: string; personId: string; course: Course }) {
  const { t, language } = useWords();
  const { data: record } = useQuery(learningQuery(cellId, personId));
  if (!record) return null;
  return (
    <section aria-label={t('learning.progress')}>
      <Title order={2}>{t('learning.progress')}</Title>
      <List size="sm">
        {course.practical.map((work) => (
          <List.Item key={work.key} data-work={work.key}>
            <span dir="auto">{inLanguage(work.title, language)}</span> <ProgressWords work={work} progress={progressOf(work, record)} />
          </List.Item>
        ))}
      </List>
      <Anchor component={Link} to={`/cells/${cellId}/learning`} size="sm">
        {t('learning.toRecord')}
      </Anchor>
    </section>
  );
}
