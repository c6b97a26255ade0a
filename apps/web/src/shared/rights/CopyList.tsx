import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Copies } from '@workbench/contract';
import { claimLine } from '../claims/ClaimWords';
import { useWords } from '../words/useWords';

/** Where words that are to be erased may stand as well; nobody changes these but their authors. */
export function CopyList({ cellId, copies }: { cellId: string; copies: Copies }) {
  const words = useWords();
  const { t } = words;
  if (copies.products.length + copies.claims.length === 0) return <Text size="xs">{t('rights.copies.none')}</Text>;
  return (
    <Stack gap={2}>
      <Text size="xs" fw={600}>
        {t('rights.copies')}
      </Text>
      {copies.products.map((one) => (
        <Text key={`${one.productId} ${one.how}`} size="xs">
          <bdi>{t(one.how === 'cites' ? 'rights.copies.cites' : 'rights.copies.says', { by: one.by ?? '?' })}</bdi>{' '}
          {one.title ? (
            <Anchor component={Link} to={`/cells/${cellId}/products/${one.productId}`} inherit>
              <bdi>{one.title}</bdi>
            </Anchor>
          ) : null}
        </Text>
      ))}
      {copies.claims.map((claim) => (
        <Text key={claim.id} size="xs">
          <bdi>{claimLine(claim, words)}</bdi> (<bdi>{claim.createdBy}</bdi>)
        </Text>
      ))}
    </Stack>
  );
}
