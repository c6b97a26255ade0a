import { Button, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { filterRequests } from '../../features/requests/request-filter';
import { RequestFilterBar } from '../../features/requests/RequestFilterBar';
import { RequestRowLink } from '../../features/requests/RequestRowLink';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { AskForm } from '../../shared/requests/AskForm';
import { requestsQuery } from '../../shared/requests/requests.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** The inbox: requests to and from one's agency on one side, the one that is read on the other. */
export function RequestsPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { requestId } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const search = useSearch({ from: '/signed-in/cells/$cellId/requests' });
  const { tab = cell.me.role === 'instructor' ? 'all' : 'in', kind, state } = search;
  const requests = useQuery(requestsQuery(cellId));
  const [isAsking, setAsking] = useState(false);
  const all = requests.data?.rows ?? [];
  const rows = filterRequests(all, { tab, kind, state }, cell.me.agency);
  useMarkPage(rows.map((row) => row.marking));
  const open = (id: string) => void navigate({ to: '/cells/$cellId/requests/$requestId', params: { cellId, requestId: id }, search: true });
  const step = (by: number) => {
    const next = rows[Math.max(0, rows.findIndex((row) => row.id === requestId) + by)];
    if (next) open(next.id);
  };
  useHotkeys([
    ['J', () => step(1)],
    ['K', () => step(-1)],
  ]);
  const isLate = tab === 'late';
  return (
    <div className="page split">
      <section className="pane list" aria-label={t('shell.requests')}>
        <RequestFilterBar
          rows={all}
          own={cell.me.agency}
          hasAll={cell.me.role === 'instructor'}
          filter={{ tab, kind, state }}
          onChange={(next) => void navigate({ to: '.', search: next as never, replace: true })}
        />
        {requests.data?.may.ask ? (
          <Button m="xs" size="compact-sm" onClick={() => setAsking(true)}>
            {t('requests.ask')}
          </Button>
        ) : null}
        {requests.isPending ? <Loading /> : null}
        {requests.isError ? (
          <ProblemNotice words={problemWords(requests.error, words)} retry={t('shell.retry')} onRetry={() => void requests.refetch()} />
        ) : null}
        {requests.isSuccess && rows.length === 0 ? (
          <EmptyState
            title={t(isLate ? 'requests.noneLate' : 'requests.none')}
            hint={t(isLate ? 'requests.noneLate.hint' : 'requests.none.hint')}
          />
        ) : null}
        {rows.map((row) => (
          <RequestRowLink key={row.id} cell={cell} row={row} isCurrent={row.id === requestId} />
        ))}
      </section>
      <section className="pane" aria-label={t('requests.reading')}>
        {requestId ? <Outlet /> : <EmptyState title={t('requests.choose')} hint={`${t('requests.choose.hint')} ${t('requests.note')}`} />}
      </section>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('requests.ask')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <AskForm
          cell={cell}
          kinds={['rfi']}
          onSent={({ id }) => {
            setAsking(false);
            void navigate({ to: '/cells/$cellId/requests/$requestId', params: { cellId, requestId: id }, search: { tab: 'out' } });
          }}
        />
      </Modal>
    </div>
  );
}
