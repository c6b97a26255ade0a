import { queryOptions } from '@tanstack/react-query';
import { listMessages, readMessage } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** What reached the reader from outside the cell. */
export function messagesQuery(cellId: string) {
  return queryOptions({
    queryKey: ['messages', cellId],
    queryFn: ({ signal }) => call(listMessages, { params: { cellId }, signal }),
  });
}

/** A message with its words; asking for it makes it read. */
export function messageQuery(cellId: string, messageId: string) {
  return queryOptions({
    queryKey: ['messages', cellId, messageId],
    queryFn: ({ signal }) => call(readMessage, { params: { cellId, messageId }, signal }),
  });
}
