import { Anchor, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CandidateCard, Dossier } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { ResolvePair } from '../../shared/resolutions/ResolvePair';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  candidate: CandidateCard;
  one: Dossier;
  other: Dossier;
  onDone: () => void;
}

/** One pair with all that is known of both, for a verdict. */
export function CandidatePair({ cellId, candidate, one, other, onDone }: Props) {
  const words = useWords();
  const name = (one: CandidateCard['left']) => (
    <Anchor component={Link} to={`/cells/${cellId}/entities/${one.id}`} inherit>
      <bdi>{entityWords(one, words)}</bdi>
    </Anchor>
  );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2}>
          {name(candidate.left)} – {name(candidate.right)}
        </Title>
        <span title={words.t('candidates.score.hint')}>{words.t('candidates.score', { score: Math.round(candidate.score * 100) })}</span>
      </Group>
      <ResolvePair cellId={cellId} one={one} other={other} candidate={candidate} onDone={onDone} />
    </Stack>
  );
}
