import { Anchor, Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { answerRequest, commentOnRequest, type CellDesk, type RequestDetail } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark, ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { dueColours, dueWords } from '../../shared/requests/due-words';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { AnswerForm } from './AnswerForm';
import { BetweenAgencies } from './BetweenAgencies';
import { NamedItems, StepList } from './StepList';

function MessageForm({ cellId, request }: { cellId: string; request: RequestDetail }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`message:${cellId}:${request.id}`, '');
  const say = useProductWrite(cellId, commentOnRequest);
  const send = () =>
    say.mutate({ params: { cellId, requestId: request.id }, body: { words: draft.value } }, { onSuccess: () => draft.done('') });
  return (
    <Stack gap={4}>
      <Textarea
        size="xs"
        label={t('requests.say')}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        autosize
        minRows={1}
        maxLength={4000}
        dir="auto"
      />
      <Group>
        <Button size="compact-xs" variant="default" disabled={draft.value.trim() === ''} loading={say.isPending} onClick={send}>
          {t('requests.say.send')}
        </Button>
      </Group>
      {say.isError ? <ProblemNotice words={problemWords(say.error, words)} /> : null}
    </Stack>
  );
}

/** A request as it is read: what is asked about what by when, the answer, the history, and what the reader may do. */
export function RequestPane({ cell, request }: { cell: CellDesk; request: RequestDetail }) {
  const words = useWords();
  const { t, named, moment } = words;
  const deed = useDeedTime();
  const settle = useProductWrite(cell.id, answerRequest);
  const due = dueWords(request, cell.asOf, words);
  const bring = (event: 'withdraw' | 'reopen') =>
    settle.mutate({ params: { cellId: cell.id, requestId: request.id }, body: { event }, version: request.version });
  return (
    <Stack p="md" gap="sm" component="article">
      <Group gap="xs">
        <PortionMark text={portionText(request.marking, cell.levels)} level={request.marking.level} />
        <Badge>{named('requestState', request.state)}</Badge>
        <Badge variant="light" tt="none">
          {named('priority', request.priority)}
        </Badge>
        {due && request.due ? (
          <Badge variant="light" tt="none" {...dueColours[request.due]} title={request.deadline ? moment(request.deadline) : ''}>
            {due}
          </Badge>
        ) : null}
      </Group>
      <Title order={1}>
        <TypedText text={request.subject ?? request.itemTitle ?? named('requestKind', request.kind)} isTitle />
      </Title>
      <Text size="sm">
        <BetweenAgencies request={request} />: {named('requestKind', request.kind)}
        {request.forAgency ? ` (${t('requests.for', { agency: request.forAgency })})` : ''}
      </Text>
      {request.itemId ? (
        <Anchor component={Link} to={`/cells/${cell.id}/items/${request.itemId}`} size="sm">
          <bdi>{request.itemTitle}</bdi>
        </Anchor>
      ) : null}
      <Text dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {request.reason}
      </Text>
      <Text size="xs" c="dimmed">
        {t('requests.askedBy')} <bdi>{request.createdBy}</bdi>, <bdi>{deed.moment(request.createdAt)}</bdi>
        {request.assignedTo ? (
          <>
            {' · '}
            {t('requests.assigned')} <bdi>{request.assignedTo.displayName}</bdi>
          </>
        ) : null}
      </Text>
      {request.productId ? (
        <Anchor component={Link} to={`/cells/${cell.id}/products/${request.productId}/release`} size="sm">
          {t('requests.openCheck')}
        </Anchor>
      ) : null}
      {request.answer ? (
        <Text size="sm" dir="auto" fw={600} style={{ whiteSpace: 'pre-wrap' }}>
          {request.answer}
        </Text>
      ) : null}
      {request.answerItems.length > 0 ? (
        <section aria-label={t('requests.named')}>
          <Title order={2}>{t('requests.named')}</Title>
          <NamedItems cellId={cell.id} items={request.answerItems} levels={cell.levels} />
        </section>
      ) : null}
      {request.may.answer ? <AnswerForm cell={cell} request={request} /> : null}
      <Group gap="xs">
        {request.may.withdraw ? (
          <Button size="compact-sm" variant="default" loading={settle.isPending} onClick={() => bring('withdraw')}>
            {t('requests.withdraw')}
          </Button>
        ) : null}
        {request.may.reopen ? (
          <Button size="compact-sm" variant="default" loading={settle.isPending} onClick={() => bring('reopen')}>
            {t('requests.reopen')}
          </Button>
        ) : null}
      </Group>
      {settle.isError ? <ProblemNotice words={problemWords(settle.error, words)} /> : null}
      <Title order={2}>{t('requests.history')}</Title>
      <StepList cellId={cell.id} steps={request.steps} levels={cell.levels} />
      {request.may.comment ? <MessageForm cellId={cell.id} request={request} /> : null}
    </Stack>
  );
}
