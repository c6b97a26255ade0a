import { Alert, Button, Group, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { answerRequest, assignRequest, type CellDesk, type RequestDetail } from '@workbench/contract';
import { answerMisfit } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { ItemNamer, type NamedItem } from './ItemNamer';

/** The asked agency's liaison answers in words and by items, refuses, or says who prepares the answer. */
export function AnswerForm({ cell, request }: { cell: CellDesk; request: RequestDetail }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`answer:${cell.id}:${request.id}`, { answer: '', items: [] as NamedItem[] });
  const { answer, items } = draft.value;
  const settle = useProductWrite(cell.id, answerRequest);
  const assign = useProductWrite(cell.id, assignRequest);
  const params = { cellId: cell.id, requestId: request.id };
  const misfit = answerMisfit(
    { kind: request.kind, forAgency: request.forAgency, itemMarking: request.itemId === null ? null : request.marking },
    { words: answer, itemCount: items.length },
  );
  const send = (event: 'answer' | 'refuse') =>
    settle.mutate(
      { params, body: { event, answer, itemIds: event === 'answer' ? items.map((item) => item.id) : [] }, version: request.version },
      { onSuccess: () => draft.done() },
    );
  const problem = settle.error ?? assign.error;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        {request.forAgency && misfit !== 'answer_needs_item' ? (
          <Text size="xs" c="dimmed">
            {t('requests.yesOpens', { agency: request.forAgency })}
          </Text>
        ) : null}
        {misfit === 'answer_needs_item' ? (
          <Alert color="blue" p="xs">
            <Group justify="space-between">
              <Text size="sm">{t('requests.yesNeedsItem')}</Text>
            </Group>
          </Alert>
        ) : null}
        {request.itemId ? (
          <Group>
            <Button
              component={Link}
              to={`/cells/${cell.id}/sanitise/${request.itemId}?request=${request.id}`}
              size="compact-sm"
              variant={request.kind === 'sanitisation' ? 'filled' : 'default'}
            >
              {t('requests.sanitiseIt')}
            </Button>
          </Group>
        ) : null}
        <Textarea
          size="xs"
          label={t('requests.answer')}
          value={answer}
          onChange={(event) => draft.change({ ...draft.value, answer: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={4000}
          dir="auto"
        />
        <ItemNamer cell={cell} named={items} onChange={(next) => draft.change({ ...draft.value, items: next })} />
        <Group gap="xs">
          <Button size="compact-sm" disabled={misfit !== undefined} loading={settle.isPending} onClick={() => send('answer')}>
            {t('requests.agree')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={answer.trim() === ''}
            loading={settle.isPending}
            onClick={() => send('refuse')}
          >
            {t('requests.refuse')}
          </Button>
        </Group>
        {request.may.assign ? (
          <Select
            size="xs"
            label={t('requests.assign')}
            data={cell.members
              .filter((member) => member.agency === cell.me.agency)
              .map((member) => ({ value: member.personId, label: member.displayName }))}
            value={request.assignedTo?.personId ?? null}
            onChange={(personId) => personId && assign.mutate({ params, body: { personId }, version: request.version })}
          />
        ) : null}
        {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      </Stack>
    </Paper>
  );
}
