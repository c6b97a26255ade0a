import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listItemAnswers, listRequirements, readRequirement, type AnswerOf, type Endpoint } from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** Questions with their elements, taskings and coverage. */
export function requirementsQuery(cellId: string) {
  return queryOptions({
    queryKey: ['requirements', cellId],
    queryFn: ({ signal }) => call(listRequirements, { params: { cellId }, signal }),
  });
}

/** One question with what answers its elements. */
export function requirementQuery(cellId: string, requirementId: string) {
  return queryOptions({
    queryKey: ['requirement', cellId, requirementId],
    queryFn: ({ signal }) => call(readRequirement, { params: { cellId, requirementId }, signal }),
  });
}

/** Elements that an item is said to answer. */
export function itemAnswersQuery(cellId: string, itemId: string) {
  return queryOptions({
    queryKey: ['item-answers', cellId, itemId],
    queryFn: ({ signal }) => call(listItemAnswers, { params: { cellId, itemId }, signal }),
  });
}

/** A write on requirements that reads again what it touched. */
export function useRequirementWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () =>
      Promise.all(['requirements', 'requirement', 'item-answers'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}
