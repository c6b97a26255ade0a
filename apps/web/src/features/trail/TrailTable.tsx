import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TrailRow } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  levels: readonly string[];
  rows: readonly TrailRow[];
  onSubject: (id: string) => void;
}

/** Page of a thing that a row is about, where its reader may open it; claims, lists and people have none. */
function addressOf(cellId: string, { subjectKind, subjectId, subject }: TrailRow): string | undefined {
  const places: Record<string, string> = { item: 'items', product: 'products', entity: 'entities' };
  const place = places[subjectKind];
  return place && subjectId && subject ? `/cells/${cellId}/${place}/${subjectId}` : undefined;
}

/** Values of a list question in one line. */
function askedWords(asked: Record<string, unknown>): string {
  return Object.values(asked).flat().map(String).join(' · ');
}

/** Deeds, newest first: who, what, about what, under which marking. */
export function TrailTable({ cellId, levels, rows, onSubject }: Props) {
  const { t, named, moment } = useWords();
  return (
    <Table striped verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('trail.at')}</Table.Th>
          <Table.Th>{t('trail.person')}</Table.Th>
          <Table.Th>{t('trail.deed')}</Table.Th>
          <Table.Th>{t('trail.subject')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const address = addressOf(cellId, row);
          const title = row.subject ?? named('subjectKind', row.subjectKind);
          return (
            <Table.Tr key={row.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{moment(row.at)}</Table.Td>
              <Table.Td>
                <bdi>{row.by?.name ?? '—'}</bdi>{' '}
                <Text span size="xs" c="dimmed">
                  {row.agency}
                </Text>
              </Table.Td>
              <Table.Td>{named('deed', row.deed)}</Table.Td>
              <Table.Td>
                {row.marking ? <PortionMark text={portionText(row.marking, levels)} level={row.marking.level} /> : null}{' '}
                {row.subjectKind === 'list' ? (
                  <Text span size="xs" c="dimmed">
                    {row.asked ? <bdi>{t('trail.asked', { words: askedWords(row.asked) })}</bdi> : t('trail.askedHidden')}
                  </Text>
                ) : address ? (
                  <Anchor component={Link} to={address} inherit>
                    <bdi>{title}</bdi>
                  </Anchor>
                ) : (
                  <bdi>{title}</bdi>
                )}
              </Table.Td>
              <Table.Td>
                {row.subjectId && row.subjectKind !== 'list' ? (
                  <Button size="compact-xs" variant="subtle" onClick={() => onSubject(row.subjectId!)}>
                    {t('trail.onlyThis')}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
