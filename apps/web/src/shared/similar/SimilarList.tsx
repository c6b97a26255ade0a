import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk, SimilarItem } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useWords } from '../words/useWords';

/** Items that say much the same or rest on the same source, each with how; nothing when there are none. */
export function SimilarList({ cell, rows }: { cell: CellDesk; rows: readonly SimilarItem[] }) {
  const { t, day } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('similar.title')}>
      <Text size="xs" c="dimmed" fw={600}>
        {t('similar.title')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('similar.hint')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {rows.map((one) => (
          <li key={one.id}>
            <PortionMark text={portionText(one.marking, cell.levels)} level={one.marking.level} />{' '}
            <Anchor component={Link} to={`/cells/${cell.id}/items/${one.id}`} size="sm">
              <bdi>{one.title}</bdi>
            </Anchor>{' '}
            <Text span size="xs" c="dimmed">
              <bdi>{one.agency}</bdi> · {day(one.reportedAt)}
              {one.share > 0 ? ` · ${t('similar.share', { share: Math.round(one.share * 100) })}` : ''}
              {one.sameRoot ? ` · ${t('similar.root')}` : ''}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
