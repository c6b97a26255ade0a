import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk, TechniqueHead } from '@workbench/contract';
import { PortionOf } from '../../shared/markings/marks';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { DropTechnique } from './DropTechnique';

/** Techniques of the cell, each opened by its title. */
export function TechniqueTable({ cell, rows }: { cell: CellDesk; rows: readonly TechniqueHead[] }) {
  const { t, named } = useWords();
  const { moment } = useDeedTime();
  return (
    <Table striped highlightOnHover bg="white" aria-label={t('techniques.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('techniques.name')}</Table.Th>
          <Table.Th>{t('techniques.kind')}</Table.Th>
          <Table.Th>{t('techniques.phase')}</Table.Th>
          <Table.Th>{t('items.agency')}</Table.Th>
          <Table.Th>{t('techniques.author')}</Table.Th>
          <Table.Th>{t('items.marking')}</Table.Th>
          <Table.Th>{t('techniques.started')}</Table.Th>
          <Table.Th aria-label={t('techniques.drop')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Link to="/cells/$cellId/techniques/$techniqueId" params={{ cellId: cell.id, techniqueId: row.id }}>
                <bdi>{row.title}</bdi>
              </Link>
            </Table.Td>
            <Table.Td>{named('techniques.kind', row.kind)}</Table.Td>
            <Table.Td>{row.kind === 'ach' ? named('techniques.phase', row.phase) : null}</Table.Td>
            <Table.Td>{row.agency}</Table.Td>
            <Table.Td>
              <bdi>{row.createdBy}</bdi>
            </Table.Td>
            <Table.Td>
              <PortionOf marking={row.marking} levels={cell.levels} />
            </Table.Td>
            <Table.Td>{moment(row.createdAt)}</Table.Td>
            <Table.Td>{row.may.delete ? <DropTechnique cellId={cell.id} technique={row} /> : null}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
