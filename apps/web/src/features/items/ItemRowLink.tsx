import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemRow } from '@workbench/contract';
import { PortionOf } from '../../shared/markings/marks';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';

/** One item in the list: agency, date, marking, title, first words, gradings, claims. */
export function ItemRowLink({
  cellId,
  row,
  levels,
  isCurrent,
}: {
  cellId: string;
  row: ItemRow;
  levels: readonly string[];
  isCurrent: boolean;
}) {
  const { t, day, named } = useWords();
  return (
    <Link
      className="row-link"
      to="/cells/$cellId/items/$itemId"
      params={{ cellId, itemId: row.id }}
      search={true}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <Group justify="space-between" gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          <b>{row.agency}</b> · {named('itemKind', row.kind)} · {day(row.reportedAt)}
        </Text>
        <GradingList gradings={row.gradings} />
      </Group>
      <Text fw={600} size="sm" truncate dir="auto" className="row-title">
        {row.title}
      </Text>
      <Text size="xs" c="dimmed" className="clamp" dir="auto">
        {row.excerpt}
      </Text>
      <Group gap={8} wrap="nowrap" className="row-foot">
        <PortionOf marking={row.marking} levels={levels} />
        {row.claimCount > 0 ? (
          <Text size="xs" c="dimmed">
            {t('items.claims', { count: row.claimCount })}
          </Text>
        ) : null}
      </Group>
    </Link>
  );
}
