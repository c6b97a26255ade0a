import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk, RequestCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { dueColours, dueWords } from '../../shared/requests/due-words';
import { useWords } from '../../shared/words/useWords';
import { BetweenAgencies } from './BetweenAgencies';

/** One request in the list: who asks whom for what, how it stands, and how near its deadline is. */
export function RequestRowLink({ cell, row, isCurrent }: { cell: CellDesk; row: RequestCard; isCurrent: boolean }) {
  const words = useWords();
  const { named } = words;
  const due = dueWords(row, cell.asOf, words);
  return (
    <Link
      className="row-link"
      to="/cells/$cellId/requests/$requestId"
      params={{ cellId: cell.id, requestId: row.id }}
      search={true}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <Group justify="space-between" gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          <BetweenAgencies request={row} /> · {named('requestKind', row.kind)}
        </Text>
        <Badge size="xs" variant={row.state === 'open' ? 'filled' : 'outline'}>
          {named('requestState', row.state)}
        </Badge>
      </Group>
      <Text fw={600} size="sm" truncate dir="auto" className="row-title">
        {row.subject ?? row.itemTitle ?? row.reason}
      </Text>
      <Text size="xs" c="dimmed" truncate dir="auto" className="row-title">
        {row.reason}
      </Text>
      <Group gap={6} wrap="nowrap" mt={4}>
        <PortionMark text={portionText(row.marking, cell.levels)} level={row.marking.level} />
        {row.priority === 'routine' ? null : (
          <Badge size="xs" variant="light" tt="none">
            {named('priority', row.priority)}
          </Badge>
        )}
        {due && row.due ? (
          <Badge size="xs" variant="light" tt="none" {...dueColours[row.due]}>
            {due}
          </Badge>
        ) : null}
      </Group>
    </Link>
  );
}
