import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { listCandidates, resolveEntities, withdrawResolution, type BodyInputOf, type QueryInputOf } from '@workbench/contract';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { showUndo } from '../claims/undo-notice';
import { useWords } from '../words/useWords';

/** Pairs that may be one. */
export function candidatesQuery(cellId: string, query: QueryInputOf<typeof listCandidates>) {
  return queryOptions({
    queryKey: ['candidates', cellId, query],
    queryFn: ({ signal }) => call(listCandidates, { params: { cellId }, query, signal }),
  });
}

/** Everything that shows who is who is asked for anew. */
const refreshIdentities = (client: QueryClient, cellId: string) =>
  Promise.all(
    ['dossier', 'graph', 'entities', 'candidates', 'picture'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] })),
  );

/** Withdraws a verdict; what it joined is apart again. */
export function useWithdraw(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (resolutionId: string) => call(withdrawResolution, { params: { cellId, resolutionId }, body: {} }),
    onSuccess: () => refreshIdentities(client, cellId),
  });
}

/** Says whether two are one, and offers to withdraw it at once. */
export function useResolve(cellId: string, onDone: () => void) {
  const words = useWords();
  const client = useQueryClient();
  const withdraw = useWithdraw(cellId);
  const undo = (id: string) =>
    withdraw.mutateAsync(id).then(
      () => notifications.show({ message: words.t('candidates.undone') }),
      (error: unknown) => notifications.show({ color: 'red', message: problemWords(error, words) }),
    );
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof resolveEntities>) => call(resolveEntities, { params: { cellId }, body }),
    onSuccess: async ({ id }) => {
      onDone();
      showUndo(words.t('candidates.saved'), words.t('candidates.undo'), () => void undo(id));
      await refreshIdentities(client, cellId);
    },
  });
}
