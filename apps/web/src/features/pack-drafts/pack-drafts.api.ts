import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  lintPackDraft,
  listPackDrafts,
  listPackRecords,
  readPackDraft,
  type AnswerOf,
  type Endpoint,
  type PackRecordCard,
} from '@workbench/contract';
import type { DraftPart } from '@workbench/domain';
import { call, type Sent } from '../../shared/api/call';

/** Drafts of packs that one is an author of. */
export const packDraftsQuery = queryOptions({
  queryKey: ['pack-drafts'],
  queryFn: ({ signal }) => call(listPackDrafts, { signal }),
});

/** A draft with its state, authors and keys. */
export function packDraftQuery(packDraftId: string) {
  return queryOptions({
    queryKey: ['pack-draft', packDraftId],
    queryFn: ({ signal }) => call(readPackDraft, { params: { packDraftId }, signal }),
  });
}

/** Records of a part of a draft. */
export function packRecordsQuery(packDraftId: string, part: DraftPart) {
  return queryOptions({
    queryKey: ['pack-draft', packDraftId, 'part', part],
    queryFn: ({ signal }) => call(listPackRecords, { params: { packDraftId, part }, signal }),
  });
}

/** Puts records as they were answered into the lists of their parts, so that a write right after it rests on their version. */
export function keepCards(client: QueryClient, packDraftId: string, cards: readonly PackRecordCard[]): void {
  for (const card of cards)
    client.setQueryData(
      packRecordsQuery(packDraftId, card.part).queryKey,
      (known) => known && { ...known, rows: known.rows.map((row) => (row.id === card.id ? card : row)) },
    );
}

/** What should be mended in a draft; asked for once somebody wants to know, and then again after each write. */
export function packFaultsQuery(packDraftId: string) {
  return queryOptions({
    queryKey: ['pack-draft', packDraftId, 'faults'],
    queryFn: ({ signal }) => call(lintPackDraft, { params: { packDraftId }, signal }),
  });
}

/** A write on drafts, after which is read again what it touched. */
export function usePackWrite<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    // What should be mended takes long to find out, so that nobody waits for it here.
    onSettled: () => {
      for (const key of ['pack-drafts', 'pack-draft', 'datasets']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
