import { queryOptions } from '@tanstack/react-query';
import { readPlaces, readTimeline, type QueryInputOf } from '@workbench/contract';
import { call } from '../api/call';

/** Who and what was where. */
export function placesQuery(cellId: string, query: QueryInputOf<typeof readPlaces>) {
  return queryOptions({
    queryKey: ['picture', cellId, 'map', query],
    queryFn: ({ signal }) => call(readPlaces, { params: { cellId }, query, signal }),
  });
}

/** What happened when. */
export function timelineQuery(cellId: string, query: QueryInputOf<typeof readTimeline>) {
  return queryOptions({
    queryKey: ['picture', cellId, 'timeline', query],
    queryFn: ({ signal }) => call(readTimeline, { params: { cellId }, query, signal }),
  });
}
