import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { CellDesk } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { ItemFilterBar } from '../../features/items/ItemFilterBar';
import { ItemList } from '../../features/items/ItemList';
import { ItemRowLink } from '../../features/items/ItemRowLink';
import { itemsCsvHref, itemsQuery, type ItemFilters } from '../../features/items/items.api';
import { AlertChips } from '../../features/triage/AlertChips';
import { CursorContext } from '../../features/triage/cursor';
import { DeskProvider } from '../../features/triage/DeskProvider';
import { EmptyQueue } from '../../features/triage/EmptyQueue';
import { QueueTabs } from '../../features/triage/QueueTabs';
import { SavedFilters } from '../../features/triage/SavedFilters';
import { SelectionBar } from '../../features/triage/SelectionBar';
import { TagChoice } from '../../features/triage/TagChoice';
import { TriageDialogs } from '../../features/triage/TriageDialogs';
import { StateMark, TriageMarks } from '../../features/triage/TriageMarks';
import { TriageRow } from '../../features/triage/TriageRow';
import { useDesk, useNotice } from '../../features/triage/useDesk';
import { useHeldRows } from '../../features/triage/useHeldRows';
import { useTriageKeys } from '../../features/triage/useTriageKeys';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';
import { useListKeys } from '../useListKeys';
import { usePrefetchedItem } from '../usePrefetchedItem';

/** The queue of items: the list with its filters on one side, the reading pane on the other. */
export function ItemsPage() {
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  return (
    <DeskProvider cellId={cellId}>
      <Queue cell={cell} />
      <TriageDialogs cellId={cellId} />
    </DeskProvider>
  );
}

function Queue({ cell }: { cell: CellDesk }) {
  const words = useWords();
  const { t, language } = words;
  const { itemId } = useParams({ strict: false });
  const filters = useSearch({ from: '/signed-in/cells/$cellId/items' });
  const navigate = useNavigate();
  const { isTouched, cardOf } = useDesk();
  const items = useInfiniteQuery({ ...itemsQuery(cell.id, filters as ItemFilters), placeholderData: (before) => before });
  const told = useMemo(() => items.data?.pages.flatMap((page) => page.rows) ?? [], [items.data]);
  const held = useHeldRows(told, items.isPlaceholderData ? undefined : JSON.stringify(filters), isTouched);
  const rows = useMemo(() => {
    const fresh = new Set(told.map((row) => row.id));
    // Of what no longer matches, the list tells nothing new.
    return held.map((row) => (fresh.has(row.id) ? row : { ...row, triage: cardOf(row.id) ?? row.triage }));
  }, [held, told, cardOf]);
  useMarkPage(rows.map((row) => row.marking));
  useNotice(told);
  const open = useCallback(
    (id: string) => void navigate({ to: '/cells/$cellId/items/$itemId', params: { cellId: cell.id, itemId: id }, search: true }),
    [cell.id, navigate],
  );
  const { cursorId, selection, tick, tickAll, tickNone } = useListKeys(rows, itemId, open);
  const ticked = rows.filter((row) => selection.ids.has(row.id)).map((row) => row.id);
  useTriageKeys(cell, ticked.length > 0 ? ticked : cursorId ? [cursorId] : []);
  usePrefetchedItem(cell.id, rows, itemId);
  const { fetchNextPage } = items;
  const handleMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const change = (next: object) => void navigate({ to: '.', search: next as never, replace: true });
  const agencyName = (code: string) => {
    const names = cell.agencies.find((agency) => agency.code === code)?.names;
    return names?.[language] ?? names?.['en'] ?? code;
  };
  const narrowing = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value.length > 0)) as Record<
    string,
    string | string[]
  >;
  return (
    <div className="page split">
      <section className="pane list" aria-label={t('shell.items')}>
        <div className="queue-head">
          <QueueTabs cell={cell} filter={filters} onChange={(next) => change({ ...filters, ...next })} />
          <SavedFilters cellId={cell.id} filter={narrowing} onUse={change} />
        </div>
        <AlertChips cellId={cell.id} onUse={change} />
        <ItemFilterBar
          filters={filters}
          facets={items.data?.pages[0]?.facets}
          total={items.data?.pages[0]?.total}
          widened={items.data?.pages[0]?.widened}
          agencyName={agencyName}
          csvHref={itemsCsvHref(cell.id, filters as ItemFilters, language)}
          onChange={change}
        />
        <SelectionBar
          cell={cell}
          ids={ticked}
          shown={rows.length}
          onAll={tickAll}
          onNone={tickNone}
          besides={<TagChoice cellId={cell.id} chosen={filters.tag ?? []} onChange={(tag) => change({ ...filters, tag })} />}
        />
        {items.isPending ? <Loading /> : null}
        {items.isError ? (
          <ProblemNotice words={problemWords(items.error, words)} retry={t('shell.retry')} onRetry={() => void items.refetch()} />
        ) : null}
        {items.isSuccess && rows.length === 0 ? <EmptyQueue filters={filters} /> : null}
        <ItemList rows={rows} cursorId={cursorId} hasMore={items.hasNextPage && !items.isFetching} onMore={handleMore}>
          {(row) => (
            <TriageRow row={row} isTicked={selection.ids.has(row.id)} onTick={(isRange) => tick(row.id, isRange)}>
              <ItemRowLink
                cellId={cell.id}
                row={row}
                levels={cell.levels}
                isCurrent={row.id === itemId}
                isAtCursor={row.id === cursorId}
                isUnread={cardOf(row.id, row.triage)?.own.state === 'unread'}
                state={<StateMark row={row} />}
                marks={<TriageMarks row={row} />}
              />
            </TriageRow>
          )}
        </ItemList>
      </section>
      <section className="pane" id="reading" aria-label={t('items.reading')}>
        {itemId ? (
          <CursorContext value={cursorId}>
            <Outlet />
          </CursorContext>
        ) : (
          <EmptyState title={t('items.choose')} hint={t('items.choose.hint')} />
        )}
      </section>
    </div>
  );
}
