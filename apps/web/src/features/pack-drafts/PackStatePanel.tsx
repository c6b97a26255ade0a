import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { leadPackDraft, lockPackDraft, type PackDraftDetail } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { FaultLines } from './FaultLines';
import { usePackWrite } from './pack-drafts.api';
import { PackStateBadge } from './PackDraftTable';

/** How far a draft is, who led it there, and what its reader may do to lead it on. */
export function PackStatePanel({ draft }: { draft: PackDraftDetail }) {
  const words = useWords();
  const { t, named, moment } = words;
  const reason = useDraft(`pack ${draft.id} reason`, '');
  const lead = usePackWrite(leadPackDraft);
  const lock = usePackWrite(lockPackDraft);
  const [wasTried, setTried] = useState(false);
  const { id: packDraftId, version, may, state } = draft;
  const go = (event: 'submit' | 'return' | 'approve') =>
    lead.mutate({ params: { packDraftId }, version, body: { event, reason: reason.value } }, { onSuccess: () => reason.done('') });
  const handleLock = (acceptFaults: boolean) => {
    setTried(acceptFaults);
    lock.mutate({ params: { packDraftId }, version, body: { acceptFaults } });
  };
  const refused = lock.data && lock.data.dataset === null ? lock.data : undefined;
  const failed = lead.error ?? lock.error;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('packs.state')}>
      <Stack gap="xs">
        <Group gap="xs">
          <PackStateBadge state={state} />
          <Text size="sm">
            {moment(draft.stateAt)} · <bdi>{t('packs.stateBy', { name: draft.stateBy })}</bdi>
          </Text>
        </Group>
        {draft.stateReason && !draft.aloneReason ? (
          <Text size="sm" dir="auto">
            {t('packs.said', { reason: draft.stateReason })}
          </Text>
        ) : null}
        {draft.aloneReason ? (
          <Text size="sm" fw={600} dir="auto">
            {t('packs.alone', { reason: draft.aloneReason })}
          </Text>
        ) : null}
        {state === 'locked' ? <Text size="sm">{t('packs.locked')}</Text> : null}
        {state === 'submitted' || state === 'approved' ? <Text size="sm">{t('packs.closed')}</Text> : null}
        {state === 'submitted' && may.approveAlone ? <Text size="sm">{t('packs.alone.hint')}</Text> : null}
        {state === 'submitted' && !may.lead.includes('approve') ? <Text size="sm">{t('packs.another')}</Text> : null}
        {state === 'draft' || state === 'locked' ? null : (
          <Textarea
            label={t('packs.reason')}
            dir="auto"
            autosize
            maxLength={1000}
            value={reason.value}
            onChange={({ currentTarget }) => reason.change(currentTarget.value)}
          />
        )}
        {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
        <Group gap="xs">
          {may.lead.map((event) => (
            <Button
              key={event}
              variant={event === 'return' ? 'default' : 'filled'}
              loading={event === 'lock' ? lock.isPending : lead.isPending}
              disabled={event === 'approve' && may.approveAlone && reason.value.trim() === ''}
              onClick={() => (event === 'lock' ? handleLock(false) : go(event))}
            >
              {named('packEvent', event)}
            </Button>
          ))}
          {draft.datasetId ? (
            <Button component={Link} to={`/runs/plan/${draft.datasetId}`}>
              {t('packs.plan')}
            </Button>
          ) : null}
        </Group>
        {refused ? (
          <>
            <Text size="sm" fw={600} role="alert">
              {wasTried ? t('packs.notPlayable') : t('packs.faults', { count: refused.faultCount })}
            </Text>
            <FaultLines faults={refused.faults} packDraftId={packDraftId} />
            {wasTried ? null : (
              <Button variant="default" w="fit-content" loading={lock.isPending} onClick={() => handleLock(true)}>
                {t('packs.lockAnyway')}
              </Button>
            )}
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}
