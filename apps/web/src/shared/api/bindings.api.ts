import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listBindings, type AnswerOf, type Endpoint } from '@workbench/contract';
import { call, type Sent } from './call';

/** Which judgement a technique challenges, or which techniques challenge the judgements of a product. */
export function bindingsQuery(cellId: string, of: { techniqueId: string } | { productId: string }) {
  return queryOptions({
    queryKey: ['bindings', cellId, of],
    queryFn: ({ signal }) => call(listBindings, { params: { cellId }, query: of, signal }),
  });
}

/** A write on bindings that reads them again. */
export function useBindingWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => client.invalidateQueries({ queryKey: ['bindings', cellId] }),
  });
}
