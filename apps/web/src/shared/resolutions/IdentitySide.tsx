import { Checkbox, Paper, Stack, Title } from '@mantine/core';
import type { Dossier } from '@workbench/contract';
import { claimLine } from '../claims/ClaimWords';
import { entityWords } from '../claims/entity-words';
import { useWords } from '../words/useWords';

interface Props {
  dossier: Dossier;
  cited: readonly string[];
  onCite: (claimId: string, isCited: boolean) => void;
}

/** One of two identities that are compared: what stands about it, and which of it the verdict rests on. */
export function IdentitySide({ dossier, cited, onCite }: Props) {
  const words = useWords();
  return (
    <Paper withBorder p="xs" mah={320} style={{ overflow: 'auto' }}>
      <Title order={3} size="sm">
        <bdi>{entityWords(dossier.entity, words)}</bdi>
      </Title>
      <Stack gap={4} mt={4}>
        {dossier.claims
          .filter((claim) => !claim.retracted)
          .map((claim) => (
            <Checkbox
              key={claim.id}
              size="xs"
              label={<bdi>{claimLine(claim, words)}</bdi>}
              checked={cited.includes(claim.id)}
              onChange={(event) => onCite(claim.id, event.currentTarget.checked)}
            />
          ))}
      </Stack>
    </Paper>
  );
}
