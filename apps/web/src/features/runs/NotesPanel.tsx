import { Button, Group, NativeSelect, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { RunDetail, RunScript } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { notesQuery, useWriteNote } from './runs.api';

/** What the staff notes of the players, by both clocks; what is typed is kept until it was taken. */
export function NotesPanel({ run, script }: { run: RunDetail; script: RunScript }) {
  const words = useWords();
  const { t, clock, moment, language } = words;
  const notes = useQuery(notesQuery(run.id));
  const write = useWriteNote(run.id);
  const empty = { cellId: run.cards[0]?.cellId ?? '', objective: '', text: '' };
  const draft = useDraft(`note:${run.id}`, empty);
  const { value } = draft;
  const change = (part: Partial<typeof empty>) => draft.change((before) => ({ ...before, ...part }));
  const objectives = new Map(script.objectives.map(({ key, text }) => [key, inLanguage(text, language)]));
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const { cellId, objective, text } = value;
    write.mutate({ cellId, objective: objective === '' ? null : objective, text }, { onSuccess: () => draft.done({ ...value, text: '' }) });
  };
  return (
    <Stack gap="sm">
      <form onSubmit={handleSubmit} aria-label={t('runs.note')}>
        <Stack gap="xs">
          <Group>
            <NativeSelect
              label={t('runs.syndicate')}
              value={value.cellId}
              data={run.cards.map(({ cellId, name }) => ({ value: cellId, label: name }))}
              onChange={(event) => change({ cellId: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('runs.objective')}
              value={value.objective}
              data={[
                { value: '', label: t('runs.objective.none') },
                ...[...objectives].map(([key, text]) => ({ value: key, label: text })),
              ]}
              onChange={(event) => change({ objective: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            label={t('runs.note')}
            required
            autosize
            minRows={2}
            maxLength={4000}
            dir="auto"
            value={value.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          {write.isError ? <ProblemNotice words={problemWords(write.error, words)} /> : null}
          <Button type="submit" disabled={value.text.trim() === ''} loading={write.isPending} w="fit-content">
            {t('runs.note.do')}
          </Button>
        </Stack>
      </form>
      {notes.isError ? <ProblemNotice words={problemWords(notes.error, words)} /> : null}
      <ul className="plain-list" aria-label={t('runs.notes')}>
        {notes.data?.rows.map((note) => (
          <Paper component="li" withBorder p="xs" mb={6} key={note.id} id={`at-${note.id}`} tabIndex={-1}>
            <Text size="xs" c="dimmed">
              <bdi>{note.syndicate}</bdi> · {clock(note.atScenario)} ({moment(note.atReal)}) · <bdi>{note.by}</bdi>
            </Text>
            {note.objective ? (
              <Text size="xs" dir="auto">
                {objectives.get(note.objective) ?? note.objective}
              </Text>
            ) : null}
            <TypedText text={note.text} />
          </Paper>
        ))}
      </ul>
    </Stack>
  );
}
