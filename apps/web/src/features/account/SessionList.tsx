import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions, endSession, type SessionCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { sessionsQuery } from './account.api';

function SessionRow({ row, isBusy, onEnd }: { row: SessionCard; isBusy: boolean; onEnd: () => void }) {
  const { t, moment } = useWords();
  const { browser, system } = row;
  const device = browser && system ? t('sessions.device', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            <bdi>{device}</bdi>
          </Text>
          {row.isThis ? <Badge variant="light">{t('sessions.this')}</Badge> : null}
        </Group>
        <Text size="xs" c="dimmed">
          {t('sessions.times', { start: moment(row.signedInAt), seen: moment(row.lastSeenAt) })}
        </Text>
      </div>
      {row.isThis ? null : (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  );
}

/** Where one is signed in; other devices are signed out from here, at once. */
export function SessionList() {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const onSettled = () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const end = useMutation({ mutationFn: (sessionId: string) => call(endSession, { params: { sessionId } }), onSettled });
  const endOthers = useMutation({ mutationFn: () => call(endOtherSessions), onSettled });
  const problem = sessions.error ?? end.error ?? endOthers.error;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('sessions.title')}</Title>
        {sessions.data && sessions.data.rows.length > 1 ? (
          <Button size="compact-sm" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        ) : null}
      </Group>
      {sessions.isPending ? <Skeleton height={40} /> : null}
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {sessions.data?.rows.map((row) => (
          <SessionRow key={row.id} row={row} isBusy={end.isPending && end.variables === row.id} onEnd={() => end.mutate(row.id)} />
        ))}
      </Stack>
    </Paper>
  );
}
