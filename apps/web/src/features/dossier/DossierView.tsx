import { Alert, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { withdrawResolution, type ClaimCard, type Dossier } from '@workbench/contract';
import { call } from '../../shared/api/call';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';
import { ResolveForm } from './ResolveForm';

function byPredicate(claims: readonly ClaimCard[]): [string, ClaimCard[]][] {
  const groups = new Map<string, ClaimCard[]>();
  for (const claim of claims) groups.set(claim.predicate, [...(groups.get(claim.predicate) ?? []), claim]);
  return [...groups];
}

/** A subject: names, claims by predicate with sources, contradictions side by side, who is who, what is not known. */
export function DossierView({ cellId, dossier, levels }: { cellId: string; dossier: Dossier; levels: readonly string[] }) {
  const { t, named } = useWords();
  const [isResolving, setResolving] = useState(false);
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (resolutionId: string) => call(withdrawResolution, { params: { cellId, resolutionId }, body: {} }),
    onSuccess: () => Promise.all(['dossier', 'graph', 'entities'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
  const claimOf = new Map(dossier.claims.map((claim) => [claim.id as string, claim]));
  const contradicted = new Set(dossier.contradictions.flatMap((one) => one.claimIds));
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <div>
          <Title order={1}>
            <bdi>{dossier.entity.name}</bdi>
          </Title>
          <Group gap="xs">
            <Badge variant="light">{named('entityKind', dossier.entity.kind)}</Badge>
            {dossier.identities
              .filter((one) => one.id !== dossier.entity.id)
              .map((one) => (
                <Badge key={one.id} variant="outline" tt="none">
                  {t('dossier.alsoKnown')} <bdi>{one.name}</bdi>
                </Badge>
              ))}
          </Group>
        </div>
        <Group gap="xs">
          <Button component={Link} to={`/cells/${cellId}/graph?root=${dossier.entity.id}`} variant="default" size="compact-md">
            {t('dossier.onGraph')}
          </Button>
          {dossier.may.resolve ? (
            <Button variant="default" size="compact-md" onClick={() => setResolving(true)}>
              {t('dossier.resolve')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {isResolving ? (
        <Paper withBorder p="sm">
          <ResolveForm cellId={cellId} dossier={dossier} onDone={() => setResolving(false)} />
        </Paper>
      ) : null}
      {dossier.contradictions.map((one) => (
        <Alert key={`${one.predicate} ${one.reason}`} color="orange" title={t('dossier.contradiction', { predicate: named('predicate', one.predicate) })}>
          <SimpleGrid cols={2}>
            {one.claimIds.flatMap((id) => {
              const claim = claimOf.get(id);
              return claim ? <ClaimCardView key={id} claim={claim} cellId={cellId} levels={levels} /> : [];
            })}
          </SimpleGrid>
        </Alert>
      ))}
      {byPredicate(dossier.claims).map(([predicate, claims]) => (
        <section key={predicate}>
          <Title order={2} mb={4}>
            {named('predicate', predicate)}
          </Title>
          <Stack gap={6}>
            {claims.map((claim) => (
              <ClaimCardView key={claim.id} claim={claim} cellId={cellId} levels={levels} mark={contradicted.has(claim.id) ? t('dossier.contradicted') : undefined} />
            ))}
          </Stack>
        </section>
      ))}
      {dossier.resolutions.length > 0 ? (
        <section>
          <Title order={2}>{t('dossier.resolutions')}</Title>
          {dossier.resolutions.map((one) => (
            <Paper key={one.id} withBorder p="xs" mt={6}>
              <Group justify="space-between">
                <Text size="sm" td={one.withdrawnAt ? 'line-through' : 'none'}>
                  <bdi>{one.left.name}</bdi> – <b>{named('verdict', one.verdict)}</b> – <bdi>{one.right.name}</bdi>
                </Text>
                {one.may.withdraw ? (
                  <Button size="compact-xs" variant="subtle" color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate(one.id)}>
                    {t('dossier.withdraw')}
                  </Button>
                ) : null}
              </Group>
              <Text size="xs" c="dimmed">
                <bdi>{one.reason}</bdi> (<bdi>{one.createdBy}</bdi>)
              </Text>
            </Paper>
          ))}
        </section>
      ) : null}
      {dossier.unknown.length > 0 ? (
        <section>
          <Title order={2}>{t('dossier.unknown')}</Title>
          <Text size="sm" c="dimmed">
            {dossier.unknown.map((key) => named('predicate', key)).join(' · ')}
          </Text>
        </section>
      ) : null}
    </Stack>
  );
}
