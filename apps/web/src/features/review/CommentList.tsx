import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { makeComment, resolveComment, type Block, type Comment } from '@workbench/contract';
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

/** Comments in the order of the blocks they are on; those whose words are gone say so. */
export function CommentList({
  cellId,
  productId,
  blocks,
  comments,
}: {
  cellId: string;
  productId: string;
  blocks: readonly Block[];
  comments: readonly Comment[];
}) {
  const { t, moment } = useWords();
  const settle = useProductWrite(cellId, resolveComment);
  const lineages = blocks.map((block) => block.lineageId);
  const blockOf = new Map(blocks.map((block) => [block.lineageId, block]));
  const inOrder = comments.toSorted((a, b) => lineages.indexOf(a.lineageId) - lineages.indexOf(b.lineageId) || a.start - b.start);
  return (
    <Stack gap="xs">
      {inOrder.map((comment) => (
        <Paper key={comment.id} withBorder p="xs" opacity={comment.resolved ? 0.6 : 1} data-comment>
          <Text size="xs" c="dimmed">
            <q dir="auto">{comment.quote.slice(0, 160)}</q>{' '}
            {blockOf.get(comment.lineageId)?.text.includes(comment.quote) ? '' : t('review.gone')}
          </Text>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {comment.body}
          </Text>
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              <bdi>{comment.createdBy}</bdi>, {moment(comment.createdAt)}
              {comment.resolved ? ` · ${t('review.resolvedBy', { by: comment.resolved.by })}` : ''}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                settle.mutate({
                  params: { cellId, productId, commentId: comment.id },
                  body: { isResolved: !comment.resolved },
                  version: comment.version,
                })
              }
            >
              {t(comment.resolved ? 'review.reopen' : 'review.resolve')}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
