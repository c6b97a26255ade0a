import { queryOptions } from '@tanstack/react-query';
import { listNotes, listRuns, readReport, readRun, readRunScript } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Runs of whose staff the reader is. */
export const runsToTakeQuery = queryOptions({ queryKey: ['runs'], queryFn: ({ signal }) => call(listRuns, { signal }) });

/** The syndicates of a run. */
export function runToTakeQuery(runId: string) {
  return queryOptions({ queryKey: ['run-once', runId], queryFn: ({ signal }) => call(readRun, { params: { runId }, signal }) });
}

/** Objectives of a run. */
export function runScriptToTakeQuery(runId: string) {
  return queryOptions({ queryKey: ['run-script', runId], queryFn: ({ signal }) => call(readRunScript, { params: { runId }, signal }) });
}

/** What was noted in a run, as far as the reader sees it. */
export function runNotesToTakeQuery(runId: string) {
  return queryOptions({ queryKey: ['run-notes', runId], queryFn: ({ signal }) => call(listNotes, { params: { runId }, signal }) });
}

/** The after-action report of a syndicate. */
export function reportToTakeQuery(cellId: string) {
  return queryOptions({ queryKey: ['report', cellId], queryFn: ({ signal }) => call(readReport, { params: { cellId }, signal }) });
}
