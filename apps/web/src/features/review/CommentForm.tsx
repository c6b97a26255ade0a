import { Button, Group, Paper, Text, Textarea } from '@mantine/core';
import { makeComment } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import type { CommentTarget } from './CommentedText';

interface Props {
  cellId: string;
  productId: string;
  target: CommentTarget;
  onDone: () => void;
}

/** Writes a comment on selected words; what is typed is kept until it is sent. */
export function CommentForm({ cellId, productId, target, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`comment:${cellId}:${target.blockId}`, '');
  const make = useProductWrite(cellId, makeComment);
  const send = () =>
    make.mutate(
      { params: { cellId, productId }, body: { ...target, body: draft.value } },
      {
        onSuccess: () => {
          draft.done();
          onDone();
        },
      },
    );
  return (
    <Paper withBorder p="xs" role="dialog" aria-label={t('review.comment')}>
      <Text size="xs" c="dimmed" mb={4}>
        <q dir="auto">{target.quote.slice(0, 200)}</q>
      </Text>
      <Textarea
        autoFocus
        aria-label={t('review.comment')}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
      />
      {make.isError ? <ProblemNotice words={problemWords(make.error, words)} /> : null}
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" disabled={draft.value.trim() === ''} loading={make.isPending} onClick={send}>
          {t('review.comment.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Paper>
  );
}
