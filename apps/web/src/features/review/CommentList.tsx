import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { resolveComment, type Block, type Comment } from '@workbench/contract';
import { inLanguage } from '@workbench/domain';
import { useProductWrite } from '../../shared/api/products.api';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { Answers } from './Answers';
import { rubricQuery } from './review.api';
import { Suggestion } from './Suggestion';

interface Props {
  cellId: string;
  productId: string;
  blocks: readonly Block[];
  comments: readonly Comment[];
  /** The reader may put suggested words into the draft. */
  mayTake: boolean;
}

/** The criterion of the rubric that a comment is about. */
function CriterionOf({ cellId, criterion }: { cellId: string; criterion: string }) {
  const { language } = useWords();
  const { data } = useQuery(rubricQuery(cellId));
  const known = data?.versions.flatMap(({ criteria }) => criteria).find(({ key }) => key === criterion);
  return (
    <Text size="xs" fw={600} dir="auto">
      {known ? inLanguage(known.name, language) : criterion}
    </Text>
  );
}

/** A comment with the words it was made on; says so when they are gone. */
function CommentCard({ cellId, productId, comment, mayTake }: Omit<Props, 'blocks' | 'comments'> & { comment: Comment }) {
  const { t } = useWords();
  const { moment } = useDeedTime();
  const settle = useProductWrite(cellId, resolveComment);
  const params = { cellId, productId, commentId: comment.id };
  return (
    <Paper withBorder p="xs" opacity={comment.resolved ? 0.6 : 1} data-comment>
      <Text size="xs" c="dimmed">
        <q dir="auto">{comment.quote.slice(0, 160)}</q> {comment.place ? '' : t('review.gone')}
      </Text>
      {comment.criterion ? <CriterionOf cellId={cellId} criterion={comment.criterion} /> : null}
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {comment.body}
      </Text>
      <Suggestion cellId={cellId} productId={productId} comment={comment} mayTake={mayTake} />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          <bdi>{comment.createdBy}</bdi>, {moment(comment.createdAt)}
          {comment.resolved ? ` · ${t('review.resolvedBy', { by: comment.resolved.by })}` : ''}
        </Text>
        {comment.isDraft ? (
          <Badge size="sm" variant="light" tt="none">
            {t('review.keptBack')}
          </Badge>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => settle.mutate({ params, body: { isResolved: !comment.resolved }, version: comment.version })}
          >
            {t(comment.resolved ? 'review.reopen' : 'review.resolve')}
          </Button>
        )}
      </Group>
      {comment.isDraft ? null : <Answers cellId={cellId} productId={productId} comment={comment} />}
    </Paper>
  );
}

/** Comments in the order of the blocks they are on, and of the words in them. */
export function CommentList({ cellId, productId, blocks, comments, mayTake }: Props) {
  const lineages = blocks.map((block) => block.lineageId);
  const startOf = (comment: Comment) => comment.place?.start ?? comment.start;
  const inOrder = comments.toSorted((a, b) => lineages.indexOf(a.lineageId) - lineages.indexOf(b.lineageId) || startOf(a) - startOf(b));
  return (
    <Stack gap="xs">
      {inOrder.map((comment) => (
        <CommentCard key={comment.id} cellId={cellId} productId={productId} comment={comment} mayTake={mayTake} />
      ))}
    </Stack>
  );
}
