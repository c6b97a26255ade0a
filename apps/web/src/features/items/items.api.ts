import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  attachFile,
  correctItem,
  gradeItem,
  itemsCsvPath,
  listItems,
  listSimilarItems,
  readItem,
  remarkItem,
  setReviewDate,
  type BodyInputOf,
  type CellDesk,
  type QueryInputOf,
  type StandingGrading,
} from '@workbench/contract';
import { call, newKey } from '../../shared/api/call';
import { keepGradings, withGrading } from './grade-at-once';

/** Filters of the list, as the contract takes them, without the paging. */
export type ItemFilters = Omit<Partial<QueryInputOf<typeof listItems>>, 'limit' | 'cursor'>;

/** Items page by page. */
export function itemsQuery(cellId: string, filters: ItemFilters) {
  return infiniteQueryOptions({
    queryKey: ['items', cellId, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listItems, { params: { cellId }, query: { ...filters, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Address of the same items as a table. A spreadsheet in French or Portuguese parts its cells by semicolons. */
export function itemsCsvHref(cellId: string, filters: ItemFilters, language: string): string {
  const search = new URLSearchParams(language === 'fr' || language === 'pt' ? { separator: 'semicolon' } : {});
  for (const [name, value] of Object.entries(filters))
    for (const one of [value].flat()) if (one !== undefined && one !== '') search.append(name, String(one));
  const path = itemsCsvPath.replace(':cellId', cellId);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Items that say much the same as one, or rest on the same source. */
export function similarQuery(cellId: string, itemId: string) {
  return queryOptions({
    queryKey: ['items', cellId, 'similar', itemId],
    queryFn: ({ signal }) => call(listSimilarItems, { params: { cellId, itemId }, signal }),
  });
}

/** One item in full. */
export function itemQuery(cellId: string, itemId: string, version?: number) {
  return queryOptions({
    queryKey: ['item', cellId, itemId, version],
    queryFn: ({ signal }) => call(readItem, { params: { cellId, itemId }, query: { version }, signal }),
  });
}

/** Grades an item for one's own agency: shown at once, and taken back when it is refused. */
export function useGradeItem(cell: CellDesk, itemId: string) {
  const client = useQueryClient();
  const gradedBy = cell.members.find((one) => one.personId === cell.me.personId)?.displayName ?? '';
  const keys = [
    ['item', cell.id, itemId],
    ['items', cell.id],
  ];
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof gradeItem>) => call(gradeItem, { params: { cellId: cell.id, itemId }, body }),
    onMutate: async ({ grading, rationale }) => {
      await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey })));
      const before = keys.flatMap((queryKey) => client.getQueriesData({ queryKey }));
      const shown = { id: newKey(), agency: cell.me.agency, rationale: rationale ?? null, gradedBy, gradedAt: new Date().toISOString() };
      keepGradings(client, cell.id, itemId, (gradings) => withGrading(gradings, { ...shown, grading } as StandingGrading));
      return before;
    },
    onError: (_error, _body, before) => {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
    },
    onSuccess: ({ gradings }) => keepGradings(client, cell.id, itemId, () => gradings),
    onSettled: () => Promise.all(['item', 'items'].map((key) => client.invalidateQueries({ queryKey: [key, cell.id] }))),
  });
}

/** Brings a corrected version. */
export function useCorrectItem(cellId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: BodyInputOf<typeof correctItem> & { version: number }) =>
      call(correctItem, { params: { cellId, itemId }, body, version }),
    onSuccess: () => Promise.all(['item', 'items', 'claims'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}

/** Opens the marking of an item. */
export function useRemarkItem(cellId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: BodyInputOf<typeof remarkItem> & { version: number }) =>
      call(remarkItem, { params: { cellId, itemId }, body, version }),
    onSettled: () =>
      Promise.all(['item', 'items', 'claims', 'dossier', 'graph'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}

/** Sets when the marking of an item is looked at again. */
export function useSetReviewDate(cellId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: BodyInputOf<typeof setReviewDate> & { version: number }) =>
      call(setReviewDate, { params: { cellId, itemId }, body, version }),
    onSettled: () => Promise.all(['item', 'items'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}

/** A file in base64, as the contract takes it. */
function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}

/** Attaches a file to an item of one's own agency. */
export function useAttachFile(cellId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) =>
      call(attachFile, { params: { cellId, itemId }, body: { fileName: file.name, content: await toBase64(file) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['item', cellId] }),
  });
}
