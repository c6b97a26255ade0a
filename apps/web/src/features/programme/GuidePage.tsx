import { Stack, Text } from '@mantine/core';
import type { Guide } from '@workbench/programme';
import { useWords } from '../../shared/words/useWords';
import { EntryLinks } from './EntryLinks';
import { GuideQuestions } from './GuideQuestions';
import { WrittenPage } from './WrittenPage';

/** A study guide with the questions by which a reader tests what stays. */
export function GuidePage({ cellId, guide }: { cellId: string; guide: Guide }) {
  const { t } = useWords();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('programme.minutes', { count: guide.minutes })}
      </Text>
      <WrittenPage part="guides" pageKey={guide.key} />
      <GuideQuestions key={guide.key} questions={guide.questions} />
      <EntryLinks cellId={cellId} heading={t('programme.taughtIn')} links={guide.courses.map((key) => ({ part: 'courses', key }))} />
    </Stack>
  );
}
