import { Button, Group, Stack, Text } from '@mantine/core';
import { takeSuggestion, type Comment } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  productId: string;
  comment: Comment;
  mayTake: boolean;
}

/** The words that a comment suggests for those it is on, and one click to put them in. */
export function Suggestion({ cellId, productId, comment, mayTake }: Props) {
  const words = useWords();
  const { t } = words;
  const take = useProductWrite(cellId, takeSuggestion);
  if (comment.suggestion === null) return null;
  const params = { cellId, productId, commentId: comment.id };
  return (
    <Stack gap={4} mt={4} data-suggestion>
      <Text size="sm">
        <del dir="auto">{comment.quote}</del> <ins dir="auto">{comment.suggestion}</ins>
      </Text>
      {comment.takenAt ? (
        <Text size="xs" c="dimmed">
          {t('review.suggest.taken')}
        </Text>
      ) : mayTake && !comment.resolved ? (
        <Group>
          <Button
            size="compact-xs"
            variant="light"
            disabled={!comment.place}
            loading={take.isPending}
            onClick={() => take.mutate({ params, body: {}, version: comment.version })}
          >
            {t('review.suggest.take')}
          </Button>
        </Group>
      ) : null}
      {take.isError ? <ProblemNotice words={problemWords(take.error, words)} /> : null}
    </Stack>
  );
}
