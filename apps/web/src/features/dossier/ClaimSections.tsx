import { Alert, Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { ClaimCard, Dossier } from '@workbench/contract';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  dossier: Dossier;
  levels: readonly string[];
  asOf: string;
}

function byPredicate(claims: readonly ClaimCard[]): [string, ClaimCard[]][] {
  const groups = new Map<string, ClaimCard[]>();
  for (const claim of claims) {
    const group = groups.get(claim.predicate);
    if (group) group.push(claim);
    else groups.set(claim.predicate, [claim]);
  }
  return [...groups];
}

/** Claims that cannot all be true, side by side, with what they contradict each other in. */
export function Contradictions({ cellId, dossier, levels, asOf }: Props) {
  const { t, named } = useWords();
  const claimOf = new Map(dossier.claims.map((claim) => [claim.id as string, claim]));
  return dossier.contradictions.map((one) => (
    <Alert
      key={one.claimIds.join()}
      color="orange"
      title={t(`dossier.contradiction.${one.reason}`, { predicate: named('predicate', one.predicate) })}
    >
      <SimpleGrid cols={2} spacing="xs">
        {one.claimIds.flatMap((id) => {
          const claim = claimOf.get(id);
          return claim ? <ClaimCardView key={id} claim={claim} cellId={cellId} levels={levels} asOf={asOf} /> : [];
        })}
      </SimpleGrid>
    </Alert>
  ));
}

/** Claims by what they say; those that were taken back are shown when asked for. */
export function ClaimSections({ cellId, dossier, levels, asOf }: Props) {
  const { t, named } = useWords();
  const [isShowingRetracted, setShowingRetracted] = useState(false);
  const contradicted = new Set(dossier.contradictions.flatMap((one) => one.claimIds));
  const standing = dossier.claims.filter((claim) => !claim.retracted);
  const retracted = dossier.claims.length - standing.length;
  return (
    <Stack gap="md">
      {retracted > 0 ? (
        <Group justify="end">
          <Button
            size="compact-xs"
            variant="subtle"
            aria-pressed={isShowingRetracted}
            onClick={() => setShowingRetracted(!isShowingRetracted)}
          >
            {t('claim.showRetracted', { count: retracted })}
          </Button>
        </Group>
      ) : null}
      {byPredicate(isShowingRetracted ? dossier.claims : standing).map(([predicate, claims]) => (
        <section key={predicate}>
          <Title order={2} mb={4}>
            {named('predicate', predicate)}
          </Title>
          <Stack gap={6}>
            {claims.map((claim) => (
              <ClaimCardView
                key={claim.id}
                claim={claim}
                cellId={cellId}
                levels={levels}
                asOf={asOf}
                mark={contradicted.has(claim.id) ? t('dossier.contradicted') : undefined}
              />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
