import { Anchor, Button, Checkbox, Group, Table, Title } from '@mantine/core';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import type { Chosen } from './Chart';
import { useFirst } from './useFirst';

interface Props {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  selection: readonly string[];
  onChoose: (chosen: Chosen, isMore: boolean) => void;
  onExpand: (entityId: string) => void;
}

/** More of a long table. */
function More({ of, onMore }: { of: string; onMore: (() => void) | undefined }) {
  const { t } = useWords();
  if (!onMore) return null;
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`${t('shell.more')}: ${of}`} onClick={onMore}>
      {t('shell.more')}
    </Button>
  );
}

interface LinesProps extends Pick<Props, 'lines' | 'onChoose'> {
  title: string;
  nameOf: ReadonlyMap<string, string>;
}

function LinesTable({ title, lines, nameOf, onChoose }: LinesProps) {
  const { named } = useWords();
  const { shown, more } = useFirst(lines);
  if (lines.length === 0) return null;
  return (
    <section>
      <Title order={3} size="sm">
        {title}
      </Title>
      <Table fz="xs" verticalSpacing={2} horizontalSpacing={4} aria-label={title}>
        <Table.Tbody>
          {shown.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Th scope="row" fw={400}>
                <Anchor component="button" inherit ta="start" onClick={() => onChoose({ line: line.id }, false)}>
                  <bdi>{nameOf.get(line.from)}</bdi> – {named('predicate', line.predicate)} – <bdi>{nameOf.get(line.to)}</bdi>
                </Anchor>
              </Table.Th>
              <Table.Td c="dimmed">{named('claimStatus', line.status)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <More of={title} onMore={more} />
    </section>
  );
}

/** The same chart as tables, for keyboard and screen reader; what is only denied stands apart. */
export function GraphList({ nodes, lines, selection, onChoose, onExpand }: Props) {
  const words = useWords();
  const { t, named } = words;
  const { shown, more } = useFirst(nodes);
  const nameOf = new Map<string, string>(nodes.map((node) => [node.id, entityWords(node, words)]));
  const standing = lines.filter((line) => line.status !== 'denied');
  const denied = lines.filter((line) => line.status === 'denied');
  return (
    <>
      <Title order={2}>{t('graph.list', { nodes: nodes.length, lines: lines.length })}</Title>
      <Table fz="xs" verticalSpacing={2} horizontalSpacing={4} aria-label={t('shell.entities')}>
        <Table.Tbody>
          {shown.map((node) => (
            <Table.Tr key={node.id}>
              <Table.Td w={22}>
                <Checkbox
                  size="xs"
                  aria-label={`${t('graph.select')}: ${nameOf.get(node.id)}`}
                  checked={selection.includes(node.id)}
                  onChange={() => onChoose({ node: node.id }, true)}
                />
              </Table.Td>
              <Table.Th scope="row" fw={400}>
                <Anchor component="button" inherit ta="start" onClick={() => onChoose({ node: node.id }, false)}>
                  <bdi>{nameOf.get(node.id)}</bdi>
                </Anchor>
              </Table.Th>
              <Table.Td c="dimmed">{named('entityKind', node.kind)}</Table.Td>
              <Table.Td>
                <Group justify="end">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${t('graph.expand')}: ${nameOf.get(node.id)}`}
                    title={t('graph.degree', { count: node.degree })}
                    onClick={() => onExpand(node.id)}
                  >
                    {node.degree}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <More of={t('shell.entities')} onMore={more} />
      <LinesTable title={t('graph.links')} lines={standing} nameOf={nameOf} onChoose={onChoose} />
      <LinesTable title={t('graph.denied')} lines={denied} nameOf={nameOf} onChoose={onChoose} />
    </>
  );
}
