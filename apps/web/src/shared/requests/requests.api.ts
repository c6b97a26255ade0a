import { queryOptions } from '@tanstack/react-query';
import { countRequests, listRequests, readRequest } from '@workbench/contract';
import { call } from '../api/call';

/** Requests from and to the reader's agency. */
export function requestsQuery(cellId: string) {
  return queryOptions({ queryKey: ['requests', cellId], queryFn: ({ signal }) => call(listRequests, { params: { cellId }, signal }) });
}

/** One request with its history. */
export function requestQuery(cellId: string, requestId: string) {
  return queryOptions({
    queryKey: ['requests', cellId, 'one', requestId],
    queryFn: ({ signal }) => call(readRequest, { params: { cellId, requestId }, signal }),
  });
}

/** How many requests wait for the reader's agency. */
export function requestCountsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['requests', cellId, 'counts'],
    queryFn: ({ signal }) => call(countRequests, { params: { cellId }, signal }),
  });
}
