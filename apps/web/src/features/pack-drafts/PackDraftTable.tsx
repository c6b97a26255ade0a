import { Badge, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PackDraftRow } from '@workbench/contract';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';

const colours = { draft: 'gray', submitted: 'orange', approved: 'green', locked: 'dark' } as const;

/** The state of a draft as a badge. */
export function PackStateBadge({ state }: Pick<PackDraftRow, 'state'>) {
  const { named } = useWords();
  return (
    <Badge color={colours[state]} autoContrast>
      {named('packState', state)}
    </Badge>
  );
}

/** Drafts of packs, each opened by its name. */
export function PackDraftTable({ rows }: { rows: readonly PackDraftRow[] }) {
  const { t, moment, language } = useWords();
  return (
    <Table striped highlightOnHover bg="white" aria-label={t('packs.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('packs.name')}</Table.Th>
          <Table.Th>{t('packs.state')}</Table.Th>
          <Table.Th>{t('packs.authors')}</Table.Th>
          <Table.Th>{t('packs.changed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Link to="/runs/packs/$packDraftId" params={{ packDraftId: row.id }}>
                <bdi>{inLanguage(row.name, language)}</bdi> <bdi>{row.packVersion}</bdi>
              </Link>
            </Table.Td>
            <Table.Td>
              <PackStateBadge state={row.state} />
            </Table.Td>
            <Table.Td dir="auto">{row.authors.join(', ')}</Table.Td>
            <Table.Td>{moment(row.changedAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
