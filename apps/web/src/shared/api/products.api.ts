import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { checkRelease, listItems, listProducts, readProduct, readReview, type AnswerOf, type Endpoint } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { call, type Sent } from './call';

/** Products that the reader works on or has received. */
export function productsQuery(cellId: string) {
  return queryOptions({ queryKey: ['products', cellId], queryFn: ({ signal }) => call(listProducts, { params: { cellId }, signal }) });
}

/** One product as its reader may see it. */
export function productQuery(cellId: string, productId: string, number?: number) {
  return queryOptions({
    queryKey: ['product', cellId, productId, number],
    queryFn: ({ signal }) => call(readProduct, { params: { cellId, productId }, query: { number }, signal }),
  });
}

/** What an agency would receive of a product as it stands, for its team. */
export function previewQuery(cellId: string, productId: string, agency: AgencyCode) {
  return queryOptions({
    queryKey: ['product', cellId, productId, 'preview', agency],
    queryFn: ({ signal }) => call(readProduct, { params: { cellId, productId }, query: { agency }, signal }),
    retry: false,
  });
}

/** Comments and decisions on a product. */
export function reviewQuery(cellId: string, productId: string) {
  return queryOptions({
    queryKey: ['review', cellId, productId],
    queryFn: ({ signal }) => call(readReview, { params: { cellId, productId }, signal }),
  });
}

/** What stands in the way of a release. */
export function releaseQuery(cellId: string, productId: string, agency: AgencyCode[]) {
  return queryOptions({
    queryKey: ['release', cellId, productId, agency],
    queryFn: ({ signal }) => call(checkRelease, { params: { cellId, productId }, query: { agency }, signal }),
  });
}

/** Items that match words, to cite from. */
export function citableQuery(cellId: string, q: string) {
  return queryOptions({
    queryKey: ['items', cellId, 'citable', q],
    queryFn: ({ signal }) => call(listItems, { params: { cellId }, query: { q, limit: 12 }, signal }),
  });
}

function refresh(client: QueryClient, cellId: string): Promise<unknown> {
  return Promise.all(
    ['products', 'product', 'review', 'release', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] })),
  );
}

/** A write on products that reads again what it touched. */
export function useProductWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => refresh(client, cellId),
  });
}
