import { Badge, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RunRow } from '@workbench/contract';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';

const colours = { planned: 'gray', running: 'green', ended: 'dark' } as const;

/** Runs, each opened by its name. */
export function RunTable({ rows }: { rows: readonly RunRow[] }) {
  const { t, named, moment, language } = useWords();
  return (
    <Table striped highlightOnHover bg="white" aria-label={t('runs.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('runs.name')}</Table.Th>
          <Table.Th>{t('runs.dataset')}</Table.Th>
          <Table.Th>{t('runs.state')}</Table.Th>
          <Table.Th>{t('runs.syndicates')}</Table.Th>
          <Table.Th>{t('runs.duty')}</Table.Th>
          <Table.Th>{t('runs.created')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Link to="/runs/$runId" params={{ runId: row.id }}>
                <bdi>{row.name}</bdi>
              </Link>
            </Table.Td>
            <Table.Td>
              <bdi>{inLanguage(row.dataset.name, language)}</bdi> <bdi>{row.dataset.version}</bdi>
            </Table.Td>
            <Table.Td>
              <Badge color={colours[row.state]} autoContrast>
                {named('runState', row.state)}
              </Badge>
            </Table.Td>
            <Table.Td>{row.syndicates}</Table.Td>
            <Table.Td>{named('runDuty', row.duty)}</Table.Td>
            <Table.Td>{moment(row.createdAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
