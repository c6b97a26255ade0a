import { List, Stack, Title } from '@mantine/core';
import type { Practice } from '@workbench/programme';
import { useWords } from '../../shared/words/useWords';
import { EntryLinks } from './EntryLinks';
import { PlaceLinks } from './PlaceLinks';
import { WrittenPage } from './WrittenPage';

/** A practice of the compendium: its words, where it applies, what it goes with and what it rests on. */
export function PracticePage({ cellId, practice }: { cellId: string; practice: Practice }) {
  const { t } = useWords();
  return (
    <Stack>
      <WrittenPage part="practices" pageKey={practice.key} />
      <PlaceLinks cellId={cellId} places={practice.applies} />
      <EntryLinks cellId={cellId} heading={t('programme.related')} links={practice.related.map((key) => ({ part: 'practices', key }))} />
      <EntryLinks cellId={cellId} heading={t('programme.taughtIn')} links={practice.courses.map((key) => ({ part: 'courses', key }))} />
      <Title order={3}>{t('programme.sources')}</Title>
      <List size="sm" lang="en" dir="auto">
        {practice.sources.map((source) => (
          <List.Item key={source}>{source}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
