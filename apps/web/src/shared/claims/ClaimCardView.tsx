import { Anchor, Badge, Button, Group, Paper, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClaimCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark, ProblemNotice } from '@workbench/ui';
import { useRetractClaim } from '../api/claims.api';
import { problemWords } from '../api/problem-words';
import { GradingList } from '../words/GradingList';
import { useWords } from '../words/useWords';

/** The claim in words: subject, what is said, object. */
export function ClaimWords({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const { named } = useWords();
  const entity = (one: { id: string; name: string }) => (
    <Anchor component={Link} to={`/cells/${cellId}/entities/${one.id}`} inherit>
      <bdi>{one.name}</bdi>
    </Anchor>
  );
  return (
    <Text size="sm" component="span" td={claim.retracted ? 'line-through' : 'none'}>
      {entity(claim.subject)} <b>{named('predicate', claim.predicate)}</b> {claim.object ? entity(claim.object) : <bdi>{claim.value}</bdi>}
    </Text>
  );
}

/** A claim with status, marking, source and gradings; its author may take it back. */
export function ClaimCardView({ claim, cellId, levels, mark }: { claim: ClaimCard; cellId: string; levels: readonly string[]; mark?: string | undefined }) {
  const words = useWords();
  const { t, named, day, moment } = words;
  const [reason, setReason] = useState<string>();
  const retract = useRetractClaim(cellId);
  return (
    <Paper withBorder p="xs" style={claim.status === 'suspected' ? { borderStyle: 'dashed' } : undefined}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
        <ClaimWords claim={claim} cellId={cellId} />
        <Group gap={4} wrap="nowrap">
          {mark ? (
            <Badge size="xs" color="orange">
              {mark}
            </Badge>
          ) : null}
          <Badge size="xs" variant="light" color={claim.status === 'denied' ? 'red' : claim.status === 'suspected' ? 'yellow.8' : 'green'}>
            {named('claimStatus', claim.status)}
          </Badge>
        </Group>
      </Group>
      <Group gap="xs" mt={2}>
        <PortionMark text={portionText(claim.marking, levels)} level={claim.marking.level} />
        {claim.validFrom ?? claim.validTo ? (
          <Text size="xs" dir="ltr">
            {claim.validFrom ?? '…'} – {claim.validTo ?? '…'}
          </Text>
        ) : null}
      </Group>
      {claim.source ? (
        <Group gap="xs" mt={2}>
          <Anchor component={Link} to={`/cells/${cellId}/items/${claim.source.itemId}`} size="xs">
            <b>{claim.source.agency}</b> · {day(claim.source.reportedAt)} · <bdi>{claim.source.title}</bdi>
          </Anchor>
          <GradingList gradings={claim.source.gradings} />
        </Group>
      ) : (
        <Text size="xs" c="dimmed">
          {t('claim.judgement')} <bdi>{claim.judgement}</bdi>
        </Text>
      )}
      <Group justify="space-between" mt={2}>
        <Text size="xs" c="dimmed">
          <bdi>{claim.createdBy}</bdi> ({claim.agency}), {moment(claim.createdAt)}
        </Text>
        {claim.may.retract && reason === undefined ? (
          <Button size="compact-xs" variant="subtle" color="red" onClick={() => setReason('')}>
            {t('claim.retract')}
          </Button>
        ) : null}
      </Group>
      {claim.retracted ? (
        <Text size="xs" c="red.8">
          {t('claim.retracted', { by: claim.retracted.by })} <bdi>{claim.retracted.reason}</bdi>
        </Text>
      ) : null}
      {reason !== undefined && !claim.retracted ? (
        <Group mt={4} gap="xs" wrap="nowrap">
          <TextInput size="xs" style={{ flex: 1 }} aria-label={t('claim.retract.reason')} placeholder={t('claim.retract.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} dir="auto" />
          <Button size="compact-xs" color="red" disabled={reason.trim() === ''} loading={retract.isPending} onClick={() => retract.mutate({ claim, reason })}>
            {t('claim.retract')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setReason(undefined)}>
            {t('shell.cancel')}
          </Button>
        </Group>
      ) : null}
      {retract.isError ? <ProblemNotice words={problemWords(retract.error, words)} /> : null}
    </Paper>
  );
}
