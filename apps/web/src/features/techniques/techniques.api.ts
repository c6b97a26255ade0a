import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { readTechnique, type AnswerOf, type Endpoint } from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** A technique with its rows, and the ratings that the reader sees. */
export function techniqueQuery(cellId: string, techniqueId: string) {
  return queryOptions({
    queryKey: ['technique', cellId, techniqueId],
    queryFn: ({ signal }) => call(readTechnique, { params: { cellId, techniqueId }, signal }),
  });
}

/** A write on techniques that reads again what it touched. */
export function useTechniqueWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => Promise.all(['techniques', 'technique'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}
