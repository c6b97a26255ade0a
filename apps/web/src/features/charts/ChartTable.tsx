import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CellDesk, ChartRow } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { PortionOf } from '../../shared/markings/marks';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { useDropChart } from './charts.api';

/** Charts that were kept, each opened by its name; the own ones can be thrown away, after a second press. */
export function ChartTable({ cell, rows }: { cell: CellDesk; rows: readonly ChartRow[] }) {
  const words = useWords();
  const { t } = words;
  const { moment } = useDeedTime();
  const drop = useDropChart(cell.id);
  const [asked, setAsked] = useState<string>();
  return (
    <>
      {drop.isError ? <ProblemNotice words={problemWords(drop.error, words)} /> : null}
      <Table striped highlightOnHover bg="white" aria-label={t('charts.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('charts.name')}</Table.Th>
            <Table.Th>{t('items.agency')}</Table.Th>
            <Table.Th>{t('charts.author')}</Table.Th>
            <Table.Th>{t('charts.version')}</Table.Th>
            <Table.Th>{t('items.marking')}</Table.Th>
            <Table.Th>{t('charts.saved')}</Table.Th>
            <Table.Th aria-label={t('charts.drop')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Link to={`/cells/${cell.id}/charts/${row.id}` as never}>
                  <bdi>{row.name}</bdi>
                </Link>
              </Table.Td>
              <Table.Td>{row.agency}</Table.Td>
              <Table.Td>
                <bdi>{row.createdBy}</bdi>
              </Table.Td>
              <Table.Td>{row.version}</Table.Td>
              <Table.Td>
                <PortionOf marking={row.marking} levels={cell.levels} />
              </Table.Td>
              <Table.Td>
                {moment(row.savedAt)} · <bdi>{row.savedBy}</bdi>
              </Table.Td>
              <Table.Td>
                {row.may.delete ? (
                  <Button
                    size="compact-xs"
                    variant={asked === row.id ? 'filled' : 'subtle'}
                    color="red"
                    aria-label={`${t(asked === row.id ? 'charts.drop.sure' : 'charts.drop')}: ${row.name}`}
                    onBlur={() => setAsked(undefined)}
                    onClick={() => (asked === row.id ? drop.mutate(row.id) : setAsked(row.id))}
                  >
                    {t(asked === row.id ? 'charts.drop.sure' : 'charts.drop')}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
