import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClaimCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { useRestoreClaim, useRetractClaim } from '../api/claims.api';
import { problemWords } from '../api/problem-words';
import { useWords } from '../words/useWords';
import { showUndo } from './undo-notice';

/** Takes a claim back with a reason, or brings it back for the one who took it; shows nothing to those who may do neither. */
export function RetractClaim({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState<string>();
  const retract = useRetractClaim(cellId);
  const restore = useRestoreClaim(cellId);
  const handleRetract = async () => {
    // The card may be gone from the screen when the answer comes; the offer to undo must still appear.
    const taken = await retract.mutateAsync({ claim, reason: reason ?? '' }).catch(() => undefined);
    if (!taken) return;
    setReason(undefined);
    showUndo(t('claim.takenBack'), t('shell.undo'), () => restore.mutate(taken));
  };
  const problem = retract.error ?? restore.error;
  return (
    <>
      {claim.may.retract && reason === undefined ? (
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => setReason('')}>
          {t('claim.retract')}
        </Button>
      ) : null}
      {claim.retracted ? (
        <Group gap="xs">
          <Text size="xs" c="red.8">
            {t('claim.retracted', { by: claim.retracted.by })} <bdi>{claim.retracted.reason}</bdi>
          </Text>
          {claim.may.restore ? (
            <Button size="compact-xs" variant="default" loading={restore.isPending} onClick={() => restore.mutate(claim)}>
              {t('claim.restore')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {reason !== undefined && claim.may.retract ? (
        <Group mt={4} gap="xs" wrap="nowrap" w="100%">
          <TextInput
            size="xs"
            style={{ flex: 1 }}
            aria-label={t('claim.retract.reason')}
            placeholder={t('claim.retract.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setReason(undefined)}
            autoFocus
            dir="auto"
          />
          <Button
            size="compact-xs"
            color="red"
            disabled={reason.trim() === ''}
            loading={retract.isPending}
            onClick={() => void handleRetract()}
          >
            {t('claim.retract')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setReason(undefined)}>
            {t('shell.cancel')}
          </Button>
        </Group>
      ) : null}
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
    </>
  );
}
