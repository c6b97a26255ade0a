import { Table } from '@mantine/core';
import type { WorkAccounts } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { ItemSights } from './ItemSights';

/** Rules of sharing of the key, and whether each was kept. */
export function RuleTable({ rows }: { rows: WorkAccounts['sharing'] }) {
  const { t, named } = useWords();
  return (
    <Table striped bg="white" aria-label={t('scores.sharing')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('scores.what')}</Table.Th>
          <Table.Th>{t('scores.kept')}</Table.Th>
          <Table.Th>{t('scores.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.key} ${row.to}`}>
            <Table.Td>
              <ItemSights items={[row.item]} />
              {named('sharingRule', row.kind)} {row.to}
            </Table.Td>
            <Table.Td>{t(row.isSeen === (row.kind === 'must_share') ? 'scores.kept' : 'scores.broken')}</Table.Td>
            <Table.Td>
              <bdi>{row.why}</bdi>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
