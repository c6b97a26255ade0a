import { queryOptions } from '@tanstack/react-query';
import { readRun, readRunScores, readRunScript, readWorkAccounts } from '@workbench/contract';
import { call } from './call';

/** Scores of a run, refused with `key_sealed` before the key is opened. Worked out anew by hand only: they rest on all that was done. */
export function runScoresQuery(runId: string) {
  return queryOptions({
    queryKey: ['run-scores', runId],
    queryFn: ({ signal }) => call(readRunScores, { params: { runId }, signal }),
    staleTime: 60_000,
    retry: false,
  });
}

/** What a syndicate found and missed. */
export function workAccountsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['work-accounts', cellId],
    queryFn: ({ signal }) => call(readWorkAccounts, { params: { cellId }, signal }),
    staleTime: 60_000,
    retry: false,
  });
}

/** A run with its syndicates, asked once. */
export function runOnceQuery(runId: string) {
  return queryOptions({
    queryKey: ['run-once', runId],
    queryFn: ({ signal }) => call(readRun, { params: { runId }, signal }),
    staleTime: 60_000,
  });
}

/** Objectives of the dataset of a run. */
export function objectivesQuery(runId: string) {
  return queryOptions({
    queryKey: ['run-objectives', runId],
    queryFn: async ({ signal }) => (await call(readRunScript, { params: { runId }, signal })).objectives,
    staleTime: Infinity,
  });
}
