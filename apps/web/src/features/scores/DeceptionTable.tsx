import { Table, Text } from '@mantine/core';
import type { WorkAccounts } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { ItemSights } from './ItemSights';

/** Planted deceptions: when each was read and exposed, and whether a product rests on it. */
export function DeceptionTable({ rows }: { rows: WorkAccounts['deceptions'] }) {
  const { t, named, moment } = useWords();
  return (
    <Table striped bg="white" aria-label={t('scores.deceptions')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('scores.what')}</Table.Th>
          <Table.Th>{t('scores.read')}</Table.Th>
          <Table.Th>{t('scores.exposed')}</Table.Th>
          <Table.Th>{t('scores.isBelieved')}</Table.Th>
          <Table.Th>{t('scores.items')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>
              {named('deceptionKind', row.kind)}: <bdi>{row.what}</bdi>
              <Text size="xs" c="dimmed">
                {t('scores.tell', { tell: row.tell })}
              </Text>
            </Table.Td>
            <Table.Td>{row.readAt === null ? '–' : moment(row.readAt)}</Table.Td>
            <Table.Td>{row.exposedAt === null ? '–' : moment(row.exposedAt)}</Table.Td>
            <Table.Td>{t(row.isBelieved ? 'scores.yes' : 'scores.no')}</Table.Td>
            <Table.Td>
              <ItemSights items={row.items} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
