import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { makeRequest, type CellDesk } from '@workbench/contract';
import { AgencyCode, Priority } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { RequestView } from '../../features/requests/RequestView';
import { requestsQuery } from '../../features/requests/requests.api';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

function AskForm({ cell }: { cell: CellDesk }) {
  const words = useWords();
  const { t, named, language } = words;
  const draft = useDraft(`request:${cell.id}`, { to: '', priority: 'routine', reason: '' });
  const ask = useProductWrite(cell.id, makeRequest);
  const { to, priority, reason } = draft.value;
  const send = () =>
    ask.mutate(
      { params: { cellId: cell.id }, body: { kind: 'rfi', to: AgencyCode.parse(to), priority: Priority.parse(priority), reason } },
      { onSuccess: () => draft.done() },
    );
  return (
    <Paper withBorder p="sm" mb="md">
      <Title order={2}>{t('requests.ask')}</Title>
      <SimpleGrid cols={2} mt={4}>
        <Select
          label={t('requests.to')}
          data={cell.agencies
            .filter((agency) => agency.code !== cell.me.agency)
            .map(({ code, names }) => ({ value: code as string, label: `${code} · ${names[language] ?? names['en'] ?? code}` }))}
          value={to || null}
          onChange={(next) => draft.change({ ...draft.value, to: next ?? '' })}
        />
        <Select
          label={t('requests.priority')}
          data={Priority.options.map((one) => ({ value: one as string, label: named('priority', one) }))}
          value={priority}
          onChange={(next) => next && draft.change({ ...draft.value, priority: next })}
          allowDeselect={false}
        />
      </SimpleGrid>
      <Textarea
        label={t('requests.question')}
        value={reason}
        onChange={(event) => draft.change({ ...draft.value, reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
      />
      {ask.isError ? <ProblemNotice words={problemWords(ask.error, words)} /> : null}
      <Button mt="xs" size="compact-sm" disabled={to === '' || reason.trim() === ''} loading={ask.isPending} onClick={send}>
        {t('requests.send')}
      </Button>
    </Paper>
  );
}

/** Requests from and to one's agency. */
export function RequestsPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const requests = useQuery(requestsQuery(cellId));
  const [shown, setShown] = useState<'in' | 'out'>('in');
  const rows = requests.data?.rows.filter((row) => (shown === 'in' ? row.to === cell.me.agency : row.from === cell.me.agency)) ?? [];
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('shell.requests')}
      </Title>
      {requests.data?.may.ask ? <AskForm cell={cell} /> : null}
      <Group mb="sm" gap="xs">
        {(['in', 'out'] as const).map((side) => (
          <Button
            key={side}
            size="compact-sm"
            variant={shown === side ? 'filled' : 'default'}
            aria-pressed={shown === side}
            onClick={() => setShown(side)}
          >
            {t(side === 'in' ? 'requests.in' : 'requests.out')}
          </Button>
        ))}
      </Group>
      {requests.isPending ? <Loading /> : null}
      {requests.isError ? (
        <ProblemNotice words={problemWords(requests.error, words)} retry={t('shell.retry')} onRetry={() => void requests.refetch()} />
      ) : null}
      {requests.isSuccess && rows.length === 0 ? <EmptyState title={t('requests.none')} hint={t('requests.none.hint')} /> : null}
      <Stack gap="xs">
        {rows.map((row) => (
          <RequestView key={row.id} cellId={cellId} request={row} levels={cell.levels} />
        ))}
      </Stack>
      <Text size="xs" c="dimmed" mt="sm">
        {t('requests.note')}
      </Text>
    </div>
  );
}
