import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { v4 } from 'uuid';
import { answerHotWash, answerHotWashUnnamed, askHotWash, readHotWash, readHotWashResults, type HotWashAnswer } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** What players are asked, and what one answered. */
export function hotWashQuery(cellId: string) {
  return queryOptions({ queryKey: ['hot-wash', cellId], queryFn: ({ signal }) => call(readHotWash, { params: { cellId }, signal }) });
}

/** What players said. */
export function hotWashResultsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['hot-wash-results', cellId],
    queryFn: ({ signal }) => call(readHotWashResults, { params: { cellId }, signal }),
  });
}

/** An id by chance under which an answer without a name is kept once, however often it is sent. */
export function unnamedId(): string {
  return v4();
}

/** Sends an answer in one's own name, or without one. */
export function useAnswerHotWash(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, unnamed, key }: { body: HotWashAnswer; unnamed: string | null; key: string }) => {
      if (unnamed === null) await call(answerHotWash, { params: { cellId }, body, key });
      else await call(answerHotWashUnnamed, { params: { cellId }, body: { ...body, id: unnamed } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['hot-wash', cellId] }),
  });
}

/** Asks the players, or stops. */
export function useAskHotWash(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: 'open' | 'closed') => call(askHotWash, { params: { cellId }, body: { state } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['hot-wash', cellId] });
      await client.invalidateQueries({ queryKey: ['hot-wash-results', cellId] });
    },
  });
}
