import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  changeClocks,
  endRun,
  forkRun,
  listNotes,
  listRuns,
  noteAction,
  planRun,
  readForkStand,
  readRun,
  readRunScript,
  sendMessage,
  startRun,
  stepInject,
  writeNote,
  type BodyInputOf,
  type RunDetail,
} from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Milliseconds after which a console asks again. */
const lookAgain = 2000;

/** Runs that one conducts or watches. */
export const runsQuery = queryOptions({ queryKey: ['runs'], queryFn: ({ signal }) => call(listRuns, { signal }) });

/** A run with its syndicates; asked again all the time while it goes on. */
export function runQuery(runId: string) {
  return queryOptions({
    queryKey: ['run', runId],
    queryFn: ({ signal }) => call(readRun, { params: { runId }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'ended' ? false : lookAgain),
  });
}

/** What the dataset of a run says; it never changes. */
export function runScriptQuery(runId: string) {
  return queryOptions({
    queryKey: ['run-script', runId],
    queryFn: ({ signal }) => call(readRunScript, { params: { runId }, signal }),
    staleTime: Infinity,
  });
}

/** What was observed. */
export function notesQuery(runId: string) {
  return queryOptions({ queryKey: ['run-notes', runId], queryFn: ({ signal }) => call(listNotes, { params: { runId }, signal }) });
}

/** Where a run goes on from: a syndicate of another, at a moment of the exercise clock. */
export interface ForkPoint {
  runId: string;
  cellId: string;
  at: string;
}

/** What a run begins with when it is forked there; where the clock stands, when no moment is given. */
export function forkStandQuery(cellId: string, at: string | undefined) {
  return queryOptions({
    queryKey: ['fork-stand', cellId, at],
    queryFn: ({ signal }) => call(readForkStand, { params: { cellId }, query: at === undefined ? {} : { at }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** Plans a run, which begins at the start, or goes on from another. */
export function usePlanRun(from?: ForkPoint) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof planRun>) => {
      if (!from) return call(planRun, { body });
      const { datasetId: _, ...planned } = body;
      const { runId, cellId, at } = from;
      return call(forkRun, { params: { runId }, body: { ...planned, cellId, at } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['runs'] }),
  });
}

/** What an answer says of the run stands at once, and whatever was asked before it comes too late. */
async function keep(client: QueryClient, run: RunDetail): Promise<void> {
  const { queryKey } = runQuery(run.id);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, run);
}

/** Starts or ends a run, as it was seen. */
export function useMoveRun(run: Pick<RunDetail, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: { start: number } | 'end') =>
      to === 'end'
        ? call(endRun, { params: { runId: run.id }, version: run.version })
        : call(startRun, { params: { runId: run.id }, version: run.version, body: { rate: to.start } }),
    onSuccess: (answer) => keep(client, answer),
    onError: () => client.invalidateQueries({ queryKey: ['run', run.id] }),
  });
}

/** Changes the clocks of some syndicates together. */
export function useChangeClocks(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof changeClocks>) => call(changeClocks, { params: { runId }, body }),
    onSuccess: (answer) => keep(client, answer),
  });
}

/** Does something to an inject in some syndicates. */
export function useStepInject(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ injectKey, ...body }: BodyInputOf<typeof stepInject> & { injectKey: string }) =>
      call(stepInject, { params: { runId, injectKey }, body }),
    onSuccess: (answer) => keep(client, answer),
    onError: () => client.invalidateQueries({ queryKey: ['run', runId] }),
  });
}

/** Notes that an expected action was done, or takes it back. */
export function useNoteAction(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ actionKey, ...body }: BodyInputOf<typeof noteAction> & { actionKey: string }) =>
      call(noteAction, { params: { runId, actionKey }, body }),
    onSuccess: (answer) => keep(client, answer),
  });
}

/** Says something as a persona. */
export function useSendMessage(runId: string) {
  return useMutation({ mutationFn: (body: BodyInputOf<typeof sendMessage>) => call(sendMessage, { params: { runId }, body }) });
}

/** Keeps what was seen. */
export function useWriteNote(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof writeNote>) => call(writeNote, { params: { runId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['run-notes', runId] }),
  });
}
