import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerComment, type Comment } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  productId: string;
  comment: Comment;
}

/** Says something to a comment; what is typed is kept until it is sent. */
function AnswerForm({ cellId, productId, comment, onDone }: Props & { onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`answer:${cellId}:${comment.id}`, '');
  const answer = useProductWrite(cellId, answerComment);
  const send = () =>
    answer.mutate(
      { params: { cellId, productId, commentId: comment.id }, body: { words: draft.value } },
      {
        onSuccess: () => {
          draft.done();
          onDone();
        },
      },
    );
  return (
    <Stack gap={4}>
      <Textarea
        autoFocus
        aria-label={t('review.answer.words')}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
      />
      {answer.isError ? <ProblemNotice words={problemWords(answer.error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-xs" disabled={draft.value.trim() === ''} loading={answer.isPending} onClick={send}>
          {t('review.answer.send')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What was said to a comment, and a way to say something. */
export function Answers(props: Props) {
  const { comment } = props;
  const { t, moment } = useWords();
  const [isAnswering, setAnswering] = useState(false);
  return (
    <Stack gap={4} mt={4} ps="sm" style={{ borderInlineStart: '2px solid #d5dde6' }}>
      {comment.answers.map((answer) => (
        <div key={answer.id} data-answer>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {answer.words}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{answer.createdBy}</bdi>, {moment(answer.createdAt)}
          </Text>
        </div>
      ))}
      {isAnswering ? (
        <AnswerForm {...props} onDone={() => setAnswering(false)} />
      ) : (
        <Group>
          <Button size="compact-xs" variant="subtle" onClick={() => setAnswering(true)}>
            {t('review.answer')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
