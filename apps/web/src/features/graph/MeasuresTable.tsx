import { Anchor, Button, Loader, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { GraphNode } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import { fewestNodes, type Measures, type NodeMeasures } from './measures';

interface Props {
  nodes: readonly GraphNode[];
  measures: Measures | undefined;
  /** Which claims were counted, in words. */
  counted: string;
  onChoose: (entityId: string) => void;
}

const columns = ['degree', 'betweenness', 'closeness', 'eigenvector', 'community'] as const satisfies readonly (keyof NodeMeasures)[];
type Column = (typeof columns)[number];

function valueOf(row: NodeMeasures, column: Column): string {
  const value = row[column];
  if (value === null) return '–';
  if (column === 'community') return String(value + 1);
  return column === 'degree' ? `${value} (${row.degreeShare.toFixed(3)})` : value.toFixed(3);
}

/** Rows by one measure, the most first; communities the largest first. */
function sorted(rows: readonly NodeMeasures[], by: Column): NodeMeasures[] {
  const sign = by === 'community' ? 1 : -1;
  return rows.toSorted((a, b) => sign * ((a[by] ?? -1) - (b[by] ?? -1)) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
}

/** Measures of what is drawn, each with its formula, the sample, and what they do not say. */
export function MeasuresTable({ nodes, measures, counted, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const [by, setBy] = useState<Column>('betweenness');
  if (!measures) return <Loader m="md" aria-label={t('graph.measures.computing')} />;
  const nameOf = new Map<string, string>(nodes.map((node) => [node.id, entityWords(node, words)]));
  return (
    <Stack gap={6} p="sm" style={{ minHeight: 0, flex: 1 }}>
      <Text size="sm" fw={600}>
        {t('graph.measures.reported')}
      </Text>
      <Text size="xs" role="status">
        {t('graph.measures.sample', {
          nodes: measures.nodes,
          pairs: measures.pairs,
          largest: measures.largest,
          density: measures.density === null ? '–' : measures.density.toFixed(3),
          communities: measures.communities,
          modularity: measures.modularity === null ? '–' : measures.modularity.toFixed(3),
        })}{' '}
        {counted}
      </Text>
      {measures.nodes < fewestNodes ? (
        <Text size="xs" c="#9a3b07" fw={600}>
          {t('graph.measures.tooFew', { count: fewestNodes })}
        </Text>
      ) : null}
      <ScrollArea style={{ flex: 1, minHeight: 0 }} type="auto" offsetScrollbars>
        <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} stickyHeader aria-label={t('graph.measures')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('shell.entities')}</Table.Th>
              {columns.map((column) => (
                <Table.Th
                  key={column}
                  scope="col"
                  aria-sort={by === column ? (column === 'community' ? 'ascending' : 'descending') : 'none'}
                >
                  <Button size="compact-xs" variant={by === column ? 'light' : 'subtle'} onClick={() => setBy(column)}>
                    {t(`graph.measure.${column}`)}
                  </Button>
                  <Text size="xs" c="dimmed" fw={400} style={{ whiteSpace: 'normal', maxWidth: 190 }}>
                    {t(`graph.measure.${column}.formula`)}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted(measures.rows, by).map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component="button" inherit ta="start" onClick={() => onChoose(row.id)}>
                    <bdi>{nameOf.get(row.id)}</bdi>
                  </Anchor>
                </Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column}>{valueOf(row, column)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
