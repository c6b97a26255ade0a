import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { lineQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';

/** The claims behind a line and the items they rest on. */
export function LineSide({ cellId, line, levels }: { cellId: string; line: GraphLine; levels: readonly string[] }) {
  const words = useWords();
  const claims = useQuery(lineQuery(cellId, line.claimIds));
  return (
    <Stack gap="xs">
      <Title order={2}>{words.t('graph.line', { predicate: words.named('predicate', line.predicate), count: line.claimIds.length })}</Title>
      {claims.isError ? <ProblemNotice words={problemWords(claims.error, words)} /> : null}
      {claims.data?.rows.map((claim) => (
        <ClaimCardView key={claim.id} claim={claim} cellId={cellId} levels={levels} />
      ))}
    </Stack>
  );
}

interface NodeProps {
  cellId: string;
  node: GraphNode;
  onExpand: () => void;
  onHide: () => void;
}

/** A node in short, with what can be done with it. */
export function NodeSide({ cellId, node, onExpand, onHide }: NodeProps) {
  const { t, named } = useWords();
  return (
    <Stack gap="xs">
      <Title order={2}>
        <bdi>{node.name}</bdi>
      </Title>
      <Text size="sm" c="dimmed">
        {named('entityKind', node.kind)} · {t('graph.degree', { count: node.degree })}
        {node.identityIds.length > 1 ? ` · ${t('graph.merged', { count: node.identityIds.length })}` : ''}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={onExpand}>
          {t('graph.expand')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onHide}>
          {t('graph.hide')}
        </Button>
        <Anchor size="sm" component={Link} to={`/cells/${cellId}/entities/${node.id}`}>
          {t('graph.dossier')}
        </Anchor>
      </Group>
    </Stack>
  );
}

interface TableProps {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  onNode: (id: string) => void;
  onLine: (id: string) => void;
}

/** The same chart as a list, for keyboard and screen reader. */
export function GraphList({ nodes, lines, onNode, onLine }: TableProps) {
  const { t, named } = useWords();
  const nameOf = new Map(nodes.map((node) => [node.id as string, node.name]));
  return (
    <Stack gap="xs">
      <Title order={2}>{t('graph.list', { nodes: nodes.length, lines: lines.length })}</Title>
      <ul style={{ margin: 0, paddingInlineStart: 16, fontSize: '0.8125rem' }}>
        {nodes.map((node) => (
          <li key={node.id}>
            <Anchor component="button" inherit onClick={() => onNode(node.id)}>
              <bdi>{node.name}</bdi>
            </Anchor>{' '}
            <Text component="span" size="xs" c="dimmed">
              {named('entityKind', node.kind)}
            </Text>
          </li>
        ))}
      </ul>
      <ul style={{ margin: 0, paddingInlineStart: 16, fontSize: '0.8125rem' }}>
        {lines.map((line) => (
          <li key={line.id}>
            <Anchor component="button" inherit onClick={() => onLine(line.id)}>
              <bdi>{nameOf.get(line.from)}</bdi> – {named('predicate', line.predicate)} – <bdi>{nameOf.get(line.to)}</bdi>
            </Anchor>{' '}
            <Text component="span" size="xs" c="dimmed">
              {named('claimStatus', line.status)}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
