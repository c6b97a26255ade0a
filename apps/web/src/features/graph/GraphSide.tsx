import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CellDesk, GraphLine, GraphNode } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { dossierQuery, lineQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { ClaimWords } from '../../shared/claims/ClaimWords';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';

/** The claims behind a line and the items they rest on. */
export function LineSide({ cell, line }: { cell: CellDesk; line: GraphLine }) {
  const words = useWords();
  const claims = useQuery(lineQuery(cell.id, line.claimIds));
  return (
    <Stack gap="xs">
      <Title order={2}>{words.t('graph.line', { predicate: words.named('predicate', line.predicate), count: line.claimIds.length })}</Title>
      {claims.isError ? <ProblemNotice words={problemWords(claims.error, words)} /> : null}
      {claims.data?.rows.map((claim) => (
        <ClaimCardView key={claim.id} claim={claim} cellId={cell.id} levels={cell.levels} asOf={cell.asOf} />
      ))}
    </Stack>
  );
}

interface NodeProps {
  cellId: string;
  node: GraphNode;
  isPinned: boolean;
  onHide: () => void;
  onPin: () => void;
  /** What is around it and not on the chart. */
  children: ReactNode;
}

/** Claims shown of a chosen node; the dossier has them all. */
const inShort = 6;

/** A node in short, with what can be done with it. */
export function NodeSide({ cellId, node, isPinned, onHide, onPin, children }: NodeProps) {
  const words = useWords();
  const { t, named } = words;
  const dossier = useQuery(dossierQuery(cellId, node.id));
  const values = dossier.data?.claims.filter((claim) => !claim.retracted && claim.value !== null && claim.predicate !== 'name') ?? [];
  return (
    <Stack gap="xs">
      <Title order={2}>
        <bdi>{entityWords(node, words)}</bdi>
      </Title>
      <Text size="sm" c="dimmed">
        {named('entityKind', node.kind)} · {t('graph.degree', { count: node.degree })}
        {node.identityIds.length > 1 ? ` · ${t('graph.merged', { count: node.identityIds.length })}` : ''}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" aria-pressed={isPinned} onClick={onPin}>
          {isPinned ? t('graph.unpin') : t('graph.pin')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onHide}>
          {t('graph.hide')}
        </Button>
        <Anchor size="sm" component={Link} to={`/cells/${cellId}/entities/${node.id}`}>
          {t('graph.dossier')}
        </Anchor>
      </Group>
      {children}
      {dossier.isError ? <ProblemNotice words={problemWords(dossier.error, words)} /> : null}
      {dossier.data && dossier.data.contradictions.length > 0 ? (
        <Text size="xs" c="#9a3b07" fw={600}>
          {t('graph.contradictions', { count: dossier.data.contradictions.length })}
        </Text>
      ) : null}
      {values.slice(0, inShort).map((claim) => (
        <ClaimWords key={claim.id} claim={claim} cellId={cellId} />
      ))}
    </Stack>
  );
}
