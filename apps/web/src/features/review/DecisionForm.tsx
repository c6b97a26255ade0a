import { Button, Group, Paper, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { decideReview, type Decision, type Product } from '@workbench/contract';
import { criteria, type ReviewOutcome, type Scores } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';

/** Scores by the nine tradecraft standards, words, and the decision. */
export function DecisionForm({ cellId, product }: { cellId: string; product: Product }) {
  const words = useWords();
  const { t, named } = words;
  const draft = useDraft<{ scores: Scores; words: string }>(`decision:${cellId}:${product.id}:${product.number}`, {
    scores: {},
    words: '',
  });
  const decide = useProductWrite(cellId, decideReview);
  const send = (outcome: ReviewOutcome) =>
    decide.mutate(
      { params: { cellId, productId: product.id }, body: { outcome, ...draft.value }, version: product.version },
      { onSuccess: () => draft.done() },
    );
  return (
    <Paper withBorder p="sm">
      <Title order={2}>{t('review.rubric')}</Title>
      <Text size="xs" c="dimmed" mb="xs">
        {t('review.scale')}
      </Text>
      <Stack gap={6}>
        {criteria.map((criterion) => (
          <Group key={criterion} justify="space-between" wrap="nowrap" gap="xs">
            <Text size="xs">{named('criterion', criterion)}</Text>
            <SegmentedControl
              size="xs"
              aria-label={named('criterion', criterion)}
              data={['–', '0', '1', '2', '3', '4']}
              value={draft.value.scores[criterion]?.toString() ?? '–'}
              onChange={(score) =>
                draft.change((before) => ({
                  ...before,
                  scores: { ...before.scores, [criterion]: score === '–' ? undefined : Number(score) },
                }))
              }
            />
          </Group>
        ))}
        <Textarea
          label={t('review.words')}
          value={draft.value.words}
          onChange={(event) => draft.change({ ...draft.value, words: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={8000}
          dir="auto"
        />
        {decide.isError ? <ProblemNotice words={problemWords(decide.error, words)} /> : null}
        <Group gap="xs">
          <Button size="compact-sm" loading={decide.isPending} onClick={() => send('approved')}>
            {t('review.approve')}
          </Button>
          <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => send('returned')}>
            {t('review.return')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Decisions so far, newest last. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  const { t, named, moment } = useWords();
  return (
    <>
      {decisions.map((decision) => (
        <Paper key={decision.id} withBorder p="xs">
          <Text size="sm" fw={600}>
            {named('productState', decision.outcome)} · {t('product.versionOf', { number: decision.number })}
          </Text>
          <Text size="sm" dir="auto">
            {decision.words}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{decision.decidedBy}</bdi>, {moment(decision.decidedAt)}
            {Object.entries(decision.scores).map(([criterion, score]) => ` · ${named('criterion', criterion)} ${score}`)}
          </Text>
        </Paper>
      ))}
    </>
  );
}
