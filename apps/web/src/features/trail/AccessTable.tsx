import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AccessRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

const places: Record<string, string> = { item: 'items', product: 'products', entity: 'entities' };

/** Readings in which a person occurs: when, who, what, and what the data had been entered for. */
export function AccessTable({ cellId, rows }: { cellId: string; rows: readonly AccessRow[] }) {
  const { t, named, moment } = useWords();
  return (
    <Table striped verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('trail.at')}</Table.Th>
          <Table.Th>{t('trail.person')}</Table.Th>
          <Table.Th>{t('trail.deed')}</Table.Th>
          <Table.Th>{t('trail.subject')}</Table.Th>
          <Table.Th>{t('rights.access.purpose')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const title = <bdi>{row.subject ?? named('subjectKind', row.subjectKind)}</bdi>;
          const place = places[row.subjectKind];
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
                {place && row.subjectId && row.subject ? (
                  <Anchor component={Link} to={`/cells/${cellId}/${place}/${row.subjectId}`} inherit>
                    {title}
                  </Anchor>
                ) : (
                  title
                )}
              </Table.Td>
              <Table.Td>
                {row.purposes.length > 0 ? row.purposes.map((one) => named('purpose', one)).join(' · ') : t('rights.purposeMissing')}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
