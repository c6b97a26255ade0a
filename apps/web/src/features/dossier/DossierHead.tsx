import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Dossier } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';

/** Other names under which standing claims know the subject, each once. */
function otherNames({ claims, entity, identities }: Dossier): string[] {
  const own = new Set<string>(identities.map((one) => one.id));
  const names = claims.flatMap((claim) =>
    !claim.retracted &&
    claim.status !== 'denied' &&
    (claim.predicate === 'name' || claim.predicate === 'alias') &&
    own.has(claim.subject.id) &&
    claim.value
      ? claim.value
      : [],
  );
  return [...new Set([...identities.map((one) => one.name), ...names])].filter((name) => name !== '' && name !== entity.name);
}

/** Name, kind and other names of the subject, and where to go from here. */
export function DossierHead({ cellId, dossier, onResolve }: { cellId: string; dossier: Dossier; onResolve: () => void }) {
  const words = useWords();
  const { t, named } = words;
  const others = otherNames(dossier);
  return (
    <Group justify="space-between" align="start">
      <div>
        <Title order={1}>
          <bdi>{entityWords(dossier.entity, words)}</bdi>
        </Title>
        <Group gap="xs">
          <Badge variant="light">{named('entityKind', dossier.entity.kind)}</Badge>
          {dossier.identities.length > 1 ? (
            <Badge variant="outline">{t('graph.merged', { count: dossier.identities.length })}</Badge>
          ) : null}
          {others.length > 0 ? (
            <Text size="sm" c="dimmed">
              {t('dossier.alsoKnown')}{' '}
              {others.map((name, place) => (
                <span key={name}>
                  {place > 0 ? ' · ' : ''}
                  <bdi>{name}</bdi>
                </span>
              ))}
            </Text>
          ) : null}
        </Group>
      </div>
      <Group gap="xs">
        <Button component={Link} to={`/cells/${cellId}/graph?root=${dossier.entity.id}`} variant="default" size="compact-md">
          {t('dossier.onGraph')}
        </Button>
        {dossier.may.readAccess ? (
          <Button component={Link} to={`/cells/${cellId}/entities/${dossier.entity.id}/access`} variant="default" size="compact-md">
            {t('rights.access')}
          </Button>
        ) : null}
        {dossier.may.resolve ? (
          <Button variant="default" size="compact-md" onClick={onResolve}>
            {t('dossier.resolve')}
          </Button>
        ) : null}
      </Group>
    </Group>
  );
}
