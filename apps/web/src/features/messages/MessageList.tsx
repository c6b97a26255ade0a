import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MessageRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** Messages, the newest first; one that was not opened is bold and says so. */
export function MessageList({ cellId, rows }: { cellId: string; rows: readonly MessageRow[] }) {
  const { t, named, moment } = useWords();
  return (
    <ul className="plain-list" aria-label={t('messages.title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            className="row-link message-link"
            to={`/cells/${cellId}/messages/${row.id}` as never}
            activeProps={{ 'aria-current': 'true' }}
          >
            <Group gap={6} wrap="nowrap">
              {row.isUnread ? (
                <Badge size="xs" color="blue">
                  {t('messages.new')}
                </Badge>
              ) : null}
              {row.withdrawnAt ? (
                <Badge size="xs" color="orange" autoContrast>
                  {t('messages.withdrawn')}
                </Badge>
              ) : null}
              <Text size="xs" c="dimmed" truncate>
                {moment(row.at)} · {named('method', row.method)}
              </Text>
            </Group>
            <Text fw={row.isUnread ? 700 : 400} size="sm" dir="auto" truncate>
              {row.subject}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              <bdi>{row.from.name}</bdi>
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
