import { ActionIcon, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { dropPhrase, savePhrase } from '@workbench/contract';
import { inLanguage } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { phrasesQuery, rubricQuery, useDeskWrite } from './review.api';

const nothing = { criterion: null as string | null, words: '' };

/** One's own phrases: saved by criterion, dropped, and put into comments by Alt+P. */
export function Phrases({ cellId }: { cellId: string }) {
  const words = useWords();
  const { t, language } = words;
  const phrases = useQuery(phrasesQuery(cellId));
  const rubric = useQuery(rubricQuery(cellId));
  const draft = useDraft(`phrase:${cellId}`, nothing);
  const save = useDeskWrite(cellId, savePhrase);
  const drop = useDeskWrite(cellId, dropPhrase);
  const criteria = (rubric.data?.versions[0]?.criteria ?? []).map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }));
  const problem = phrases.error ?? save.error ?? drop.error;
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('review.phrases.hint')}
      </Text>
      {phrases.data?.rows.length === 0 ? <Text c="dimmed">{t('review.phrases.none')}</Text> : null}
      {phrases.data?.rows.map((phrase) => (
        <Group key={phrase.id} wrap="nowrap" justify="space-between" data-phrase>
          <div>
            <Text size="sm" dir="auto">
              {phrase.words}
            </Text>
            <Text size="xs" c="dimmed" dir="auto">
              {criteria.find(({ value }) => value === phrase.criterion)?.label ?? ''}
            </Text>
          </div>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('review.phrase.drop', { words: phrase.words.slice(0, 60) })}
            onClick={() => drop.mutate({ params: { cellId, phraseId: phrase.id } })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Textarea
        label={t('review.phrase.words')}
        value={draft.value.words}
        onChange={(event) => draft.change({ ...draft.value, words: event.currentTarget.value })}
        autosize
        maxLength={1000}
        dir="auto"
      />
      <Select
        label={t('review.criterion')}
        placeholder={t('review.phrase.any')}
        data={criteria}
        value={draft.value.criterion}
        onChange={(criterion) => draft.change({ ...draft.value, criterion })}
        clearable
      />
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      <Group>
        <Button
          size="compact-sm"
          disabled={draft.value.words.trim() === ''}
          loading={save.isPending}
          onClick={() => save.mutate({ params: { cellId }, body: draft.value }, { onSuccess: () => draft.done() })}
        >
          {t('review.phrase.save')}
        </Button>
      </Group>
    </Stack>
  );
}
