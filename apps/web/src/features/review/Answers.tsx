import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerComment, type Comment } from '@workbench/contract';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { WordsForm } from './WordsForm';

interface Props {
  cellId: string;
  productId: string;
  comment: Comment;
}

/** Says something to a comment; what is typed is kept until it is sent. */
function AnswerForm({ cellId, productId, comment, onDone }: Props & { onDone: () => void }) {
  const { t } = useWords();
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
    <WordsForm
      label={t('review.answer.words')}
      sendLabel={t('review.answer.send')}
      value={draft.value}
      onChange={draft.change}
      isSending={answer.isPending}
      error={answer.error}
      onSend={send}
      onCancel={onDone}
    />
  );
}

/** What was said to a comment, and a way to say something. */
export function Answers(props: Props) {
  const { comment } = props;
  const { t } = useWords();
  const { moment } = useDeedTime();
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
