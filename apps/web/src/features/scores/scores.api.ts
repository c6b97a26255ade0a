import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerQuestion, openKey, readScores, releaseScores } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Scores as they were handed to a player. */
export function releasedScoresQuery(cellId: string) {
  return queryOptions({ queryKey: ['scores', cellId], queryFn: ({ signal }) => call(readScores, { params: { cellId }, signal }) });
}

/** Opens the sealed key of a run for oneself. */
export function useOpenKey(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(openKey, { params: { runId }, body: { reason } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['run-scores', runId] });
      await client.invalidateQueries({ queryKey: ['work-accounts'] });
    },
  });
}

/** Says which question of the key a judgement answers. */
export function useAnswerQuestion(runId: string, cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lineageId, ...body }: { lineageId: string; question: string | null; saysNot: boolean }) =>
      call(answerQuestion, { params: { cellId, lineageId }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['work-accounts', cellId] });
      await client.invalidateQueries({ queryKey: ['run-scores', runId] });
    },
  });
}

/** Gives the players of a syndicate their scores. */
export function useReleaseScores(runId: string, cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(releaseScores, { params: { cellId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['run-scores', runId] }),
  });
}
