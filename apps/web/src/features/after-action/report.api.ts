import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  addReportEntry,
  changeReportEntry,
  dropReportEntry,
  readReport,
  type ReportEntryKind,
  type ReportWords,
} from '@workbench/contract';
import { call } from '../../shared/api/call';

/** The report of a syndicate as it is written. */
export function reportQuery(cellId: string) {
  return queryOptions({ queryKey: ['report', cellId], queryFn: ({ signal }) => call(readReport, { params: { cellId }, signal }) });
}

/** Adds an entry, or rewords one. */
export function useWriteEntry(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      entry,
      kind,
      body,
      key,
    }: {
      entry?: { id: string; version: number };
      kind: ReportEntryKind;
      body: ReportWords;
      key: string;
    }) =>
      entry
        ? call(changeReportEntry, { params: { cellId, entryId: entry.id }, body, version: entry.version, key })
        : call(addReportEntry, { params: { cellId }, body: { ...body, kind }, key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['report', cellId] }),
  });
}

/** Takes an entry out. */
export function useDropEntry(cellId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entryId: string) => call(dropReportEntry, { params: { cellId, entryId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['report', cellId] }),
  });
}
