import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  listEngagements,
  listEngagementTrail,
  listRecordVersions,
  readEngagement,
  type AnswerOf,
  type Endpoint,
} from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** Engagements that the reader is a member of. */
export const engagementsQuery = queryOptions({
  queryKey: ['engagements'],
  queryFn: ({ signal }) => call(listEngagements, { signal }),
});

/** An engagement with everything that is kept in it. */
export function engagementQuery(engagementId: string) {
  return queryOptions({
    queryKey: ['engagement', engagementId],
    queryFn: ({ signal }) => call(readEngagement, { params: { engagementId }, signal }),
  });
}

/** How a record stood after each write. */
export function recordVersionsQuery(engagementId: string, engagementRecordId: string) {
  return queryOptions({
    queryKey: ['engagement', engagementId, 'versions', engagementRecordId],
    queryFn: ({ signal }) => call(listRecordVersions, { params: { engagementId, engagementRecordId }, signal }),
  });
}

/** What was done in an engagement. */
export function engagementTrailQuery(engagementId: string) {
  return queryOptions({
    queryKey: ['engagement', engagementId, 'trail'],
    queryFn: ({ signal }) => call(listEngagementTrail, { params: { engagementId }, query: {}, signal }),
  });
}

/** A write on engagements that reads again what it touched. */
export function useEngagementWrite<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => Promise.all(['engagements', 'engagement'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
