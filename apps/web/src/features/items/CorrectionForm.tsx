import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { Item } from '@workbench/contract';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useCorrectItem } from './items.api';

/** A corrected version of one's own agency's item; what is typed is kept until the server has it. */
export function CorrectionForm({ cellId, item, onDone }: { cellId: string; item: Item; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`correct:${cellId}:${item.id}`, { title: item.title, text: item.text, basedOn: item.currentVersion });
  const correct = useCorrectItem(cellId, item.id);
  const { title, text, basedOn } = draft.value;
  const save = (version: number) =>
    correct.mutate(
      { title, text, language: item.language, reportedAt: item.reportedAt, version },
      {
        onSuccess: () => {
          draft.done();
          onDone();
        },
      },
    );
  const theirs =
    correct.error instanceof ApiProblem && correct.error.code === 'version_conflict' ? (correct.error.body.current as Item) : undefined;
  return (
    <Stack gap="xs">
      <TextInput
        label={t('items.title')}
        value={title}
        onChange={(event) => draft.change({ ...draft.value, title: event.currentTarget.value })}
        dir="auto"
      />
      <Textarea
        label={t('items.text')}
        value={text}
        onChange={(event) => draft.change({ ...draft.value, text: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={14}
        dir="auto"
      />
      {theirs ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text,
            choose: t('shell.conflict.keepMine'),
            onChoose: () => save(theirs.currentVersion),
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: theirs.text,
            choose: t('shell.conflict.takeTheirs'),
            onChoose: () => {
              draft.done();
              onDone();
            },
          }}
        />
      ) : null}
      {correct.isError && !theirs ? <ProblemNotice words={problemWords(correct.error, words)} /> : null}
      <Group>
        <Button size="compact-sm" loading={correct.isPending} onClick={() => save(basedOn)}>
          {t('items.correct.save')}
        </Button>
      </Group>
    </Stack>
  );
}
