import { useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { ItemFilterBar } from '../../features/items/ItemFilterBar';
import { ItemList } from '../../features/items/ItemList';
import { itemsCsvHref, itemsQuery, type ItemFilters } from '../../features/items/items.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Items: the list with its filters on one side, the reading pane on the other. */
export function ItemsPage() {
  const words = useWords();
  const { t, language } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { itemId } = useParams({ strict: false });
  const filters = useSearch({ from: '/signed-in/cells/$cellId/items' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const items = useInfiniteQuery({ ...itemsQuery(cellId, filters as ItemFilters), placeholderData: (before) => before });
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? [];
  useMarkPage(rows.map((row) => row.marking));
  const step = (by: number) => {
    const next = rows[Math.max(0, rows.findIndex((row) => row.id === itemId) + by)];
    if (next) void navigate({ to: '/cells/$cellId/items/$itemId', params: { cellId, itemId: next.id }, search: true });
  };
  useHotkeys([
    ['J', () => step(1)],
    ['K', () => step(-1)],
  ]);
  const { fetchNextPage } = items;
  const handleMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const agencyName = (code: string) => {
    const names = cell.agencies.find((agency) => agency.code === code)?.names;
    return names?.[language] ?? names?.['en'] ?? code;
  };
  return (
    <div className="page split">
      <section className="pane list" aria-label={t('shell.items')}>
        <ItemFilterBar
          filters={filters}
          facets={items.data?.pages[0]?.facets}
          total={items.data?.pages[0]?.total}
          agencyName={agencyName}
          csvHref={itemsCsvHref(cellId, filters as ItemFilters, language)}
          onChange={(next) => void navigate({ to: '.', search: next as never, replace: true })}
        />
        {items.isPending ? <Loading /> : null}
        {items.isError ? (
          <ProblemNotice words={problemWords(items.error, words)} retry={t('shell.retry')} onRetry={() => void items.refetch()} />
        ) : null}
        {items.isSuccess && rows.length === 0 ? <EmptyState title={t('items.none')} hint={t('items.none.hint')} /> : null}
        <ItemList
          cellId={cellId}
          rows={rows}
          levels={cell.levels}
          currentId={itemId}
          hasMore={items.hasNextPage && !items.isFetching}
          onMore={handleMore}
        />
      </section>
      <section className="pane" aria-label={t('items.reading')}>
        {itemId ? <Outlet /> : <EmptyState title={t('items.choose')} hint={t('items.choose.hint')} />}
      </section>
    </div>
  );
}
