import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { listTrail } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { TrailFilterBar, type TrailSearch } from '../../features/trail/TrailFilterBar';
import { TrailTable } from '../../features/trail/TrailTable';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** The audit trail, for the rights officer and the instructor. */
export function TrailPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const filter: TrailSearch = useSearch({ from: '/signed-in/cells/$cellId/trail' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const trail = useInfiniteQuery({
    queryKey: ['trail', cellId, filter],
    queryFn: ({ pageParam, signal }) =>
      call(listTrail, { params: { cellId }, query: { ...filter, limit: 100, cursor: pageParam } as never, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const rows = trail.data?.pages.flatMap((page) => page.rows) ?? [];
  useMarkPage(rows.flatMap((row) => row.marking ?? []));
  const set = (next: TrailSearch) => void navigate({ to: '.', search: next as never, replace: true });
  return (
    <div className="page">
      <Title order={1}>{t('trail.nav')}</Title>
      <Text size="xs" c="dimmed" mb="xs">
        {t('trail.hint')}
      </Text>
      <TrailFilterBar cell={cell} filter={filter} deeds={trail.data?.pages[0]?.deeds ?? []} onChange={set} />
      {trail.isPending ? <Loading /> : null}
      {trail.isError ? (
        <ProblemNotice words={problemWords(trail.error, words)} retry={t('shell.retry')} onRetry={() => void trail.refetch()} />
      ) : null}
      {trail.isSuccess && rows.length === 0 ? <EmptyState title={t('trail.none')} hint={t('trail.none.hint')} /> : null}
      {rows.length > 0 ? <TrailTable cellId={cellId} levels={cell.levels} rows={rows} onSubject={(subject) => set({ subject })} /> : null}
      {trail.hasNextPage ? (
        <Button mt="sm" variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {t('shell.more')}
        </Button>
      ) : null}
    </div>
  );
}
