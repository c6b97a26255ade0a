import { queryOptions } from '@tanstack/react-query';
import { listRequests } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Requests from and to the reader's agency. */
export function requestsQuery(cellId: string) {
  return queryOptions({ queryKey: ['requests', cellId], queryFn: ({ signal }) => call(listRequests, { params: { cellId }, signal }) });
}
