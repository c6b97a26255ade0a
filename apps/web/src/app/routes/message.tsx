import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { messageQuery, messagesQuery } from '../../features/messages/messages.api';
import { MessageView } from '../../features/messages/MessageView';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** One message; having been opened it counts as read, so that the list is asked for again. */
export function MessagePage() {
  const words = useWords();
  const { cellId, messageId } = useParams({ from: '/signed-in/cells/$cellId/messages/$messageId' });
  const client = useQueryClient();
  const message = useQuery(messageQuery(cellId, messageId));
  const opened = message.data?.id;
  const withdrawnAt = message.data?.withdrawnAt;
  useEffect(() => {
    if (opened) void client.invalidateQueries({ queryKey: messagesQuery(cellId).queryKey, exact: true });
  }, [client, cellId, opened, withdrawnAt]);
  if (message.isPending) return <Loading />;
  if (message.isError)
    return (
      <ProblemNotice words={problemWords(message.error, words)} retry={words.t('shell.retry')} onRetry={() => void message.refetch()} />
    );
  return <MessageView message={message.data} />;
}
