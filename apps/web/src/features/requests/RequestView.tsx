import { Anchor, Badge, Button, Group, Paper, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerRequest, type RequestCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

/** One request and its answer; the asked agency's liaison answers, the asker may withdraw. */
export function RequestView({ cellId, request, levels }: { cellId: string; request: RequestCard; levels: readonly string[] }) {
  const words = useWords();
  const { t, named, moment } = words;
  const [answer, setAnswer] = useState('');
  const settle = useProductWrite(cellId, answerRequest);
  const send = (event: 'answer' | 'refuse' | 'withdraw') =>
    settle.mutate({ params: { cellId, requestId: request.id }, body: { event, answer }, version: request.version });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Group gap="xs">
          <PortionOf marking={request.marking} levels={levels} />
          <Text size="sm">
            <b>{request.from}</b> → <b>{request.to}</b>: {named('requestKind', request.kind)}
            {request.forAgency ? ` (${t('requests.for', { agency: request.forAgency })})` : ''}
          </Text>
        </Group>
        <Group gap="xs">
          <Badge variant="light">{named('priority', request.priority)}</Badge>
          <Badge>{named('requestState', request.state)}</Badge>
        </Group>
      </Group>
      {request.itemId ? (
        <Anchor component={Link} to={`/cells/${cellId}/items/${request.itemId}`} size="sm">
          <bdi>{request.itemTitle}</bdi>
        </Anchor>
      ) : null}
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {request.reason}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{request.createdBy}</bdi>, {moment(request.createdAt)}
      </Text>
      {request.answer ? (
        <Text size="sm" dir="auto" fw={600}>
          {request.answer}
        </Text>
      ) : null}
      {request.may.answer ? (
        <>
          <Textarea
            size="xs"
            label={t('requests.answer')}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            autosize
            minRows={1}
            maxLength={4000}
            dir="auto"
          />
          <Group gap="xs" mt={4}>
            <Button size="compact-sm" loading={settle.isPending} onClick={() => send('answer')}>
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
        </>
      ) : null}
      {request.may.withdraw ? (
        <Button size="compact-xs" variant="subtle" onClick={() => send('withdraw')}>
          {t('requests.withdraw')}
        </Button>
      ) : null}
      {settle.isError ? <ProblemNotice words={problemWords(settle.error, words)} /> : null}
    </Paper>
  );
}
