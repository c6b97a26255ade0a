import { Anchor, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Dossier, Neighbour } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';

const arrows: Record<Neighbour['way'], string> = { out: '→', in: '←', both: '↔' };
const mirrored: Record<Neighbour['way'], string> = { out: '←', in: '→', both: '↔' };

/** Who and what the subject is linked to, the items that speak of it, and what nobody has said yet. */
export function DossierSide({ cellId, dossier }: { cellId: string; dossier: Dossier }) {
  const words = useWords();
  const { t, named, day, direction } = words;
  const arrow = direction === 'rtl' ? mirrored : arrows;
  return (
    <Stack gap="md">
      {dossier.neighbours.length > 0 ? (
        <section>
          <Title order={2}>{t('dossier.neighbours')}</Title>
          <Stack gap={2} component="ul" m={0} ps={0} style={{ listStyle: 'none' }}>
            {dossier.neighbours.map((one) => (
              <Text key={`${one.id} ${one.predicate} ${one.way}`} size="sm" component="li">
                <span aria-hidden>{arrow[one.way]}</span> {named('predicate', one.predicate)}{' '}
                <Anchor component={Link} to={`/cells/${cellId}/entities/${one.id}`} inherit>
                  <bdi>{entityWords(one, words)}</bdi>
                </Anchor>{' '}
                <VisuallyHidden>{t(`dossier.way.${one.way}`)}</VisuallyHidden>
                <Text component="span" size="xs" c="dimmed">
                  {t('items.claims', { count: one.claimCount })}
                </Text>
              </Text>
            ))}
          </Stack>
        </section>
      ) : null}
      {dossier.items.length > 0 ? (
        <section>
          <Title order={2}>{t('dossier.items')}</Title>
          <Stack gap={2} component="ul" m={0} ps={0} style={{ listStyle: 'none' }}>
            {dossier.items.map((one) => (
              <Text key={one.id} size="sm" component="li">
                <Anchor component={Link} to={`/cells/${cellId}/items/${one.id}`} inherit>
                  <bdi>{one.title}</bdi>
                </Anchor>{' '}
                <Text component="span" size="xs" c="dimmed">
                  <bdi>{one.agency}</bdi> · <bdi>{day(one.reportedAt)}</bdi> · {t('items.claims', { count: one.claimCount })}
                </Text>
              </Text>
            ))}
          </Stack>
        </section>
      ) : null}
      {dossier.products.length > 0 ? (
        <section>
          <Title order={2}>{t('dossier.products')}</Title>
          <Stack gap={2} component="ul" m={0} ps={0} style={{ listStyle: 'none' }}>
            {dossier.products.map((one) => (
              <Text key={one.id} size="sm" component="li">
                <Anchor component={Link} to={`/cells/${cellId}/products/${one.id}`} inherit>
                  <bdi>{one.title}</bdi>
                </Anchor>{' '}
                <Text component="span" size="xs" c="dimmed">
                  <bdi>{one.agency}</bdi> · {named('productState', one.state)}
                </Text>
              </Text>
            ))}
          </Stack>
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
