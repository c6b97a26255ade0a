import { Anchor, Checkbox, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapPoint, TimelineEntry } from '@workbench/contract';
import { EmptyState } from '@workbench/ui';
import { entityWords } from '../../shared/claims/entity-words';
import { timeWords } from '../../shared/picture/time-words';
import { useWords } from '../../shared/words/useWords';
import { rowsOf } from './picture-rows';

interface Props {
  cellId: string;
  points: readonly MapPoint[];
  entries: readonly TimelineEntry[];
  selection: readonly string[];
  onSelect: (ids: string[]) => void;
}

/** Who and what is in the picture, as a table; for eyes that do not see a map, and for numbers that it cannot show. */
export function PictureList({ cellId, points, entries, selection, onSelect }: Props) {
  const words = useWords();
  const { t, named } = words;
  const tell = timeWords(words.language);
  const selected = useMemo(() => new Set(selection), [selection]);
  const rows = useMemo(() => rowsOf(points, entries, selected), [points, entries, selected]);
  if (rows.length === 0) return <EmptyState title={t('picture.list.none')} hint={t('picture.list.none.hint')} />;
  return (
    <Table fz="xs" verticalSpacing={3} stickyHeader aria-label={t('picture.list')} data-testid="picture-list" data-rows={rows.length}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={30} />
          {(['name', 'kind', 'where', 'first', 'last'] as const).map((one) => (
            <Table.Th key={one}>{t(`picture.list.${one}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ entity, places, first, last }) => {
          const name = entityWords(entity, words);
          const isSelected = selected.has(entity.id);
          return (
            <Table.Tr key={entity.id} bg={isSelected ? 'orange.0' : 'transparent'}>
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={t('picture.list.select', { name })}
                  checked={isSelected}
                  onChange={() => onSelect(isSelected ? selection.filter((id) => id !== entity.id) : [...selection, entity.id])}
                />
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} to="/cells/$cellId/entities/$entityId" params={{ cellId, entityId: entity.id } as never} size="xs">
                  <bdi>{name}</bdi>
                </Anchor>
              </Table.Td>
              <Table.Td>{named('entityKind', entity.kind)}</Table.Td>
              <Table.Td>
                <Text size="xs" lineClamp={2}>
                  {places.map((place, at) => (
                    <span key={place.id}>
                      {at > 0 ? ' · ' : ''}
                      <bdi>{entityWords(place, words)}</bdi>
                    </span>
                  ))}
                </Text>
              </Table.Td>
              <Table.Td>{first ? tell(Date.parse(first), 'day') : ''}</Table.Td>
              <Table.Td>{last ? tell(Date.parse(last) - 1, 'day') : ''}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
