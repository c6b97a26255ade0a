import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  countNews,
  dropFilter,
  listAssignees,
  listItems,
  listSavedFilters,
  listTags,
  lookAtFilter,
  readTriage,
  renameFilter,
  saveFilter,
  setAlert,
  type BodyInputOf,
} from '@workbench/contract';
import { call } from '../../shared/api/call';

/** What stands about one item. */
export function triageQuery(cellId: string, itemId: string) {
  return queryOptions({
    queryKey: ['triage', cellId, itemId],
    queryFn: ({ signal }) => call(readTriage, { params: { cellId, itemId }, signal }),
  });
}

/** Tags of visible items, the most used first. */
export function tagsQuery(cellId: string) {
  return queryOptions({ queryKey: ['tags', cellId], queryFn: ({ signal }) => call(listTags, { params: { cellId }, signal }) });
}

/** Colleagues to whom all of these items may be given. */
export function assigneesQuery(cellId: string, itemId: readonly string[]) {
  return queryOptions({
    queryKey: ['assignees', cellId, itemId],
    queryFn: ({ signal }) => call(listAssignees, { params: { cellId }, query: { itemId: [...itemId] }, signal }),
  });
}

/** How many items of each state there are: among all, among one's own, and among those given to nobody. */
export function queueCountsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['item-counts', cellId],
    queryFn: async ({ signal }) => {
      const states = async (assigned?: 'me' | 'nobody') =>
        (await call(listItems, { params: { cellId }, query: { limit: 1, assigned }, signal })).facets.state;
      const [all, me, nobody] = await Promise.all([states(), states('me'), states('nobody')]);
      return { all, me, nobody };
    },
  });
}

/** One's own saved filters. */
export function savedFiltersQuery(cellId: string) {
  return queryOptions({
    queryKey: ['saved-filters', cellId],
    queryFn: ({ signal }) => call(listSavedFilters, { params: { cellId }, signal }),
  });
}

function useFilterChange<V, A>(cellId: string, work: (wanted: V) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () => Promise.all(['saved-filters', 'news'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}

/** How many items are new in each saved filter that alerts. */
export function newsQuery(cellId: string) {
  return queryOptions({ queryKey: ['news', cellId], queryFn: ({ signal }) => call(countNews, { params: { cellId }, signal }) });
}

/** Saves filters under a name. */
export function useSaveFilter(cellId: string) {
  return useFilterChange(cellId, (body: BodyInputOf<typeof saveFilter>) => call(saveFilter, { params: { cellId }, body }));
}

/** Has a saved filter alert, or no more. */
export function useSetAlert(cellId: string) {
  return useFilterChange(cellId, ({ id, version, alerts }: { id: string; version: number; alerts: boolean }) =>
    call(setAlert, { params: { cellId, filterId: id }, body: { alerts }, version }),
  );
}

/** Notes that one looked at a saved filter that alerts. */
export function useLookAtFilter(cellId: string) {
  return useFilterChange(cellId, (filterId: string) => call(lookAtFilter, { params: { cellId, filterId } }));
}

/** Gives a saved filter another name. */
export function useRenameFilter(cellId: string) {
  return useFilterChange(cellId, ({ id, version, name }: { id: string; version: number; name: string }) =>
    call(renameFilter, { params: { cellId, filterId: id }, body: { name }, version }),
  );
}

/** Deletes a saved filter. */
export function useDropFilter(cellId: string) {
  return useFilterChange(cellId, (filterId: string) => call(dropFilter, { params: { cellId, filterId } }));
}
