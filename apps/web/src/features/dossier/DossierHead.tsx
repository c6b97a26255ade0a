import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dossierPdfPath, type Dossier } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { DownloadMenu } from '../../shared/downloads/DownloadMenu';
import { useWords } from '../../shared/words/useWords';
import { bestName, namesOf } from './best-name';

/** Name, kind and other names of the subject, and where to go from here. */
export function DossierHead({ cellId, dossier, onResolve }: { cellId: string; dossier: Dossier; onResolve: () => void }) {
  const words = useWords();
  const { t, named } = words;
  const name = bestName(dossier, words.language);
  const others = namesOf(dossier).filter((one) => one !== name);
  const pdf = dossierPdfPath.replace(':cellId', cellId).replace(':entityId', dossier.entity.id);
  return (
    <Group justify="space-between" align="start">
      <div>
        <Title order={1}>
          <bdi>{entityWords({ ...dossier.entity, name }, words)}</bdi>
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
      <Group gap="xs" className="no-print">
        <Button variant="default" size="compact-md" onClick={() => window.print()}>
          {t('dossier.print')}
        </Button>
        <DownloadMenu
          label={t('dossier.download')}
          size="compact-md"
          choices={[{ key: 'pdf', label: named('productFile', 'pdf'), address: `${pdf}?language=${words.language}` }]}
        />
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
