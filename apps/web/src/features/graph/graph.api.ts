import { queryOptions } from '@tanstack/react-query';
import { readNeighbourCounts, readPaths, type QueryInputOf } from '@workbench/contract';
import { EntityKind } from '@workbench/domain';
import { call } from '../../shared/api/call';
import { filtersOf, type GraphSearch } from './graph-search';

/** Filters of the chart as questions about a part of it take them. */
function narrowed(search: GraphSearch) {
  const { kind = [], ...filters } = filtersOf(search);
  return { ...filters, kind: kind.flatMap((one) => EntityKind.safeParse(one).data ?? []) };
}

/** How two entities are linked, under the filters of the chart. */
export function waysQuery(cellId: string, search: GraphSearch, ends: Pick<QueryInputOf<typeof readPaths>, 'from' | 'to' | 'maxHops'>) {
  const query = { ...narrowed(search), ...ends };
  return queryOptions({
    queryKey: ['graph', cellId, 'ways', query],
    queryFn: ({ signal }) => call(readPaths, { params: { cellId }, query, signal }),
  });
}

/** Neighbours named in one question at most, so that its address stays short enough. */
const mostShown = 250;

/** What is around an entity and not on the chart yet, under its filters. */
export function countsQuery(cellId: string, search: GraphSearch, entity: string, shown: readonly string[]) {
  const query = { ...narrowed(search), entity, shown: shown.slice(0, mostShown) };
  return queryOptions({
    queryKey: ['graph', cellId, 'counts', query],
    queryFn: ({ signal }) => call(readNeighbourCounts, { params: { cellId }, query, signal }),
  });
}
