import { Group, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { EmptyState } from '@workbench/ui';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import { associate, symbolOf } from './association';

interface Props {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  selection: readonly string[];
  onSelect: (ids: string[]) => void;
}

/** Who is linked to whom by what, as a table of entities by entities; a field chooses the two. */
export function Matrix({ nodes, lines, selection, onSelect }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [most, setMost] = useState(25);
  const { ids, leftOut, legend, marksOf } = associate(nodes, lines, most);
  const nameOf = new Map<string, string>(nodes.map((node) => [node.id, entityWords(node, words)]));
  if (ids.length === 0) return <EmptyState title={t('graph.none')} hint={t('graph.none.hint')} />;
  const isChosen = (row: string, column: string) => selection.includes(row) && selection.includes(column) && row !== column;
  return (
    <Stack gap="xs" p="sm" style={{ minHeight: 0, flex: 1 }}>
      <Group gap="md" align="end">
        <NativeSelect
          size="xs"
          label={t('graph.matrix.most')}
          data={['10', '25', '50', '100']}
          value={String(most)}
          onChange={(event) => setMost(Number(event.currentTarget.value))}
        />
        <Text size="xs" role="status">
          {t('graph.matrix.leftOut', { count: leftOut })}
        </Text>
      </Group>
      <Text size="xs">{t('graph.matrix.symbols')}</Text>
      <Text size="xs">{legend.map(({ letter, predicate }) => `${letter}: ${named('predicate', predicate)}`).join(' · ')}</Text>
      <ScrollArea style={{ flex: 1, minHeight: 0 }} type="auto" offsetScrollbars>
        <Table fz="xs" verticalSpacing={2} horizontalSpacing={4} withColumnBorders withRowBorders aria-label={t('graph.matrix')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {ids.map((id, place) => (
                <Table.Th key={id} scope="col" title={nameOf.get(id)} aria-label={nameOf.get(id)} ta="center">
                  {place + 1}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ids.map((row, place) => (
              <Table.Tr key={row}>
                <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>
                  {place + 1}. <bdi>{nameOf.get(row)}</bdi>
                </Table.Th>
                {ids.map((column) => {
                  const marks = row === column ? [] : marksOf(row, column);
                  const said = marks
                    .map((mark) => `${named('predicate', mark.predicate)}, ${named('claimStatus', mark.status)}`)
                    .join('; ');
                  return (
                    <Table.Td key={column} ta="center" bg={row === column ? '#e4e9ef' : isChosen(row, column) ? '#fff1d6' : 'transparent'}>
                      {marks.length > 0 ? (
                        <button
                          type="button"
                          className="matrix-field"
                          style={{ all: 'unset', cursor: 'pointer', outlineOffset: 2, outline: 'revert' }}
                          title={said}
                          aria-label={`${nameOf.get(row)}, ${nameOf.get(column)}: ${said}`}
                          onClick={() => onSelect([row, column])}
                        >
                          {marks.map((mark) => `${symbolOf(mark)}${mark.letter}`).join(' ')}
                        </button>
                      ) : null}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
