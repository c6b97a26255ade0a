import { Table } from '@mantine/core';
import type { FindAccountCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { ItemSights } from './ItemSights';

/** Links or events of the key and what became of each; what was missed stands first. */
export function FindTable({ label, rows }: { label: string; rows: readonly FindAccountCard[] }) {
  const { t, named, day } = useWords();
  const ordered = rows.toSorted((one, other) => one.credit - other.credit);
  return (
    <Table striped bg="white" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('scores.what')}</Table.Th>
          <Table.Th>{t('scores.why')}</Table.Th>
          <Table.Th>{t('scores.items')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ordered.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>
              {row.day === null ? (
                <>
                  <bdi>{row.ends[0]}</bdi> {named('predicate', row.sort)} <bdi>{row.ends[1]}</bdi>
                </>
              ) : (
                <>
                  {row.day.length === 10 ? day(row.day) : row.day} <bdi>{row.sort}</bdi>: <bdi>{row.ends.join(', ')}</bdi>
                </>
              )}
            </Table.Td>
            <Table.Td>{named('missedWhy', row.why)}</Table.Td>
            <Table.Td>
              <ItemSights items={row.items} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
