import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  acknowledgeNotice,
  giveFeedback,
  listNotices,
  readOwnFeedback,
  readReception,
  type AnswerOf,
  type OwnFeedback,
} from '@workbench/contract';
import { call, type Sent } from '../../shared/api/call';

/** What the reader said of a version that was received. */
export function ownFeedbackQuery(cellId: string, productId: string, number: number) {
  return queryOptions({
    queryKey: ['own-feedback', cellId, productId, number],
    queryFn: ({ signal }) => call(readOwnFeedback, { params: { cellId, productId }, query: { number }, signal }),
  });
}

/** How the releases of a product were received. */
export function receptionQuery(cellId: string, productId: string) {
  return queryOptions({
    queryKey: ['reception', cellId, productId],
    queryFn: ({ signal }) => call(readReception, { params: { cellId, productId }, signal }),
  });
}

/** What the reader has still to take note of. */
export function noticesQuery(cellId: string) {
  return queryOptions({ queryKey: ['notices', cellId], queryFn: ({ signal }) => call(listNotices, { params: { cellId }, signal }) });
}

/** Gives feedback, and keeps what the server then has. */
export function useGiveFeedback(cellId: string, productId: string, number: number) {
  const client = useQueryClient();
  return useMutation<OwnFeedback, Error, Sent<typeof giveFeedback>>({
    mutationFn: (sent) => call(giveFeedback, sent),
    onSuccess: (given) => client.setQueryData(ownFeedbackQuery(cellId, productId, number).queryKey, given),
  });
}

/** Takes note of a notice. */
export function useAcknowledge(cellId: string) {
  const client = useQueryClient();
  return useMutation<AnswerOf<typeof acknowledgeNotice>, Error, Sent<typeof acknowledgeNotice>>({
    mutationFn: (sent) => call(acknowledgeNotice, sent),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices', cellId] }),
  });
}
