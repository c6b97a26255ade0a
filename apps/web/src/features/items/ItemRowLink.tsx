import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ItemRow } from '@workbench/contract';
import { PortionOf } from '../../shared/markings/marks';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';
import { Marked } from './Marked';
import { RowExcerpt } from './RowExcerpt';

interface Props {
  cellId: string;
  row: ItemRow;
  levels: readonly string[];
  isCurrent: boolean;
  /** The keyboard is at it; only this one is reached by the Tab key. */
  isAtCursor: boolean;
  isUnread: boolean;
  /** How far the reader is with it, before its agency. */
  state?: ReactNode;
  /** What else stands about it, after its claims. */
  marks?: ReactNode;
}

/** One item in the list: agency, date, marking, title, first words or those that a search found, gradings, claims. */
export function ItemRowLink({ cellId, row, levels, isCurrent, isAtCursor, isUnread, state, marks }: Props) {
  const { t, day, named } = useWords();
  return (
    <Link
      className="row-link"
      to="/cells/$cellId/items/$itemId"
      params={{ cellId, itemId: row.id }}
      search={true}
      aria-current={isCurrent ? 'true' : undefined}
      data-item={row.id}
      data-cursor={isAtCursor || undefined}
      tabIndex={isAtCursor ? 0 : -1}
    >
      <Group justify="space-between" gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {state} <b>{row.agency}</b> · {named('itemKind', row.kind)} · {day(row.reportedAt)}
        </Text>
        <GradingList gradings={row.gradings} />
      </Group>
      <Text fw={isUnread ? 650 : 400} size="sm" truncate dir="auto" className="row-title">
        <Marked text={row.title} stretches={row.match?.title ?? []} />
      </Text>
      <RowExcerpt row={row} />
      <Group gap={8} wrap="nowrap" className="row-foot">
        <PortionOf marking={row.marking} levels={levels} />
        {row.claimCount > 0 ? (
          <Text size="xs" c="dimmed">
            {t('items.claims', { count: row.claimCount })}
          </Text>
        ) : null}
        {marks}
      </Group>
    </Link>
  );
}
