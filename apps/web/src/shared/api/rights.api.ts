import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listAccess, readCopies, readRightsDesk, type AnswerOf, type Endpoint } from '@workbench/contract';
import { call, type Sent } from './call';

/** What the rights officer has on the desk. */
export function rightsDeskQuery(cellId: string) {
  return queryOptions({ queryKey: ['rights', cellId], queryFn: ({ signal }) => call(readRightsDesk, { params: { cellId }, signal }) });
}

/** A claim or an item whose words may be erased. */
export type Erasable = { claimId: string } | { itemId: string };

/** Where the words of a claim or item may stand as well. */
export function copiesQuery(cellId: string, what: Erasable) {
  return queryOptions({
    queryKey: ['rights', cellId, 'copies', what],
    queryFn: ({ signal }) => call(readCopies, { params: { cellId }, query: what, signal }),
  });
}

/** Who read what about an entity. */
export function accessQuery(cellId: string, entityId: string) {
  return queryOptions({
    queryKey: ['access', cellId, entityId],
    queryFn: ({ signal }) => call(listAccess, { params: { cellId, entityId }, signal }),
  });
}

const touched = ['rights', 'claims', 'dossier', 'entities', 'graph', 'items', 'item', 'access'];

/** A write of the rights officer, or to them, that reads again what it touched. */
export function useRightsWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => Promise.all(touched.map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}
