import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listPhrases, readFeedbackTimes, readRubric, type AnswerOf, type Endpoint } from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** The criteria of the cell in all versions, newest first. */
export function rubricQuery(cellId: string) {
  return queryOptions({ queryKey: ['rubric', cellId], queryFn: ({ signal }) => call(readRubric, { params: { cellId }, signal }) });
}

/** One's own saved phrases. */
export function phrasesQuery(cellId: string) {
  return queryOptions({ queryKey: ['phrases', cellId], queryFn: ({ signal }) => call(listPhrases, { params: { cellId }, signal }) });
}

/** How long submitted versions waited for a word. */
export function feedbackTimesQuery(cellId: string) {
  return queryOptions({
    queryKey: ['feedback-times', cellId],
    queryFn: ({ signal }) => call(readFeedbackTimes, { params: { cellId }, signal }),
  });
}

/** A write on the rubric or the phrases that reads again what it touched. */
export function useDeskWrite<E extends Endpoint>(cellId: string, endpoint: E) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, Sent<E>>({
    mutationFn: (sent) => call(endpoint, sent),
    onSettled: () => Promise.all(['rubric', 'phrases', 'review'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}
