import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { MessageList } from '../../features/messages/MessageList';
import { messagesQuery } from '../../features/messages/messages.api';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** What reaches the reader from outside the cell: a list, and the message that is open. */
export function MessagesPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const messages = useQuery(messagesQuery(cellId));
  return (
    <div className="page split">
      <section className="pane list" aria-labelledby="messages">
        <Title order={1} size="h3" p="sm" id="messages">
          {t('messages.title')}
        </Title>
        {messages.isPending ? <Loading /> : null}
        {messages.isError ? (
          <ProblemNotice words={problemWords(messages.error, words)} retry={t('shell.retry')} onRetry={() => void messages.refetch()} />
        ) : null}
        {messages.data?.rows.length === 0 ? <EmptyState title={t('messages.none')} hint={t('messages.none.hint')} /> : null}
        {messages.data ? <MessageList cellId={cellId} rows={messages.data.rows} /> : null}
      </section>
      <section className="pane" aria-live="polite">
        <Outlet />
      </section>
    </div>
  );
}
