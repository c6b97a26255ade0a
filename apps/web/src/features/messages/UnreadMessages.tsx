import { Badge, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../shared/words/useWords';
import { messagesQuery } from './messages.api';

/** How many messages have not been opened. */
export function UnreadMessages({ cellId }: { cellId: string }) {
  const { t } = useWords();
  const { data } = useQuery(messagesQuery(cellId));
  if (!data || data.unread === 0) return null;
  return (
    <>
      <VisuallyHidden>{t('messages.unread', { count: data.unread })}</VisuallyHidden>
      <Badge size="sm" color="blue" ms="auto" aria-hidden>
        {data.unread}
      </Badge>
    </>
  );
}
