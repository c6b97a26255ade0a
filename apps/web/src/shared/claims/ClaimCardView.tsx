import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClaimCard } from '@workbench/contract';
import { Handling } from '../markings/Handling';
import { PortionOf } from '../markings/marks';
import { AskRights } from '../rights/AskRights';
import { ClaimRightsNote } from '../rights/ClaimRightsNote';
import { EraseButton } from '../rights/EraseButton';
import { GradingList } from '../words/GradingList';
import { useDeedTime } from '../markings/deed-time';
import { useWords } from '../words/useWords';
import { ageWords } from './age';
import { ClaimStatusBadge } from './ClaimStatusBadge';
import { ClaimWords } from './ClaimWords';
import { RetractClaim } from './RetractClaim';

interface Props {
  claim: ClaimCard;
  cellId: string;
  levels: readonly string[];
  /** A word that calls for attention, such as that the claim is contradicted. */
  mark?: string | undefined;
  /** Scenario date; with it the age of the report is said. */
  asOf?: string | undefined;
}

/** A claim with status, marking, source and gradings; its author may take it back. */
export function ClaimCardView({ claim, cellId, levels, mark, asOf }: Props) {
  const { t, day, language } = useWords();
  const { moment } = useDeedTime();
  return (
    <Paper withBorder p="xs" style={claim.status === 'suspected' ? { borderStyle: 'dashed', borderColor: '#7b8a9a' } : undefined}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
        <ClaimWords claim={claim} cellId={cellId} />
        <Group gap={4} wrap="nowrap">
          {mark ? (
            <Badge size="xs" variant="light" color="orange" c="#7a2e00">
              {mark}
            </Badge>
          ) : null}
          <ClaimStatusBadge claim={claim} cellId={cellId} />
        </Group>
      </Group>
      <Group gap="xs" mt={2}>
        <PortionOf marking={claim.marking} levels={levels} />
        {(claim.validFrom ?? claim.validTo) ? (
          <Text size="xs" dir="ltr">
            {claim.validFrom ?? '…'} – {claim.validTo ?? '…'}
          </Text>
        ) : null}
      </Group>
      {claim.source ? (
        <Group gap="xs" mt={2}>
          <Anchor component={Link} to={`/cells/${cellId}/items/${claim.source.itemId}`} size="xs">
            <b>
              <bdi>{claim.source.agency}</bdi>
            </b>{' '}
            · <bdi>{day(claim.source.reportedAt)}</bdi> {asOf ? <bdi>({ageWords(claim.source.reportedAt, asOf, language)})</bdi> : null} ·{' '}
            <bdi>{claim.source.title}</bdi>
          </Anchor>
          <GradingList gradings={claim.source.gradings} />
          {claim.source.handling ? <Handling words={claim.source.handling} /> : null}
        </Group>
      ) : claim.rights.erased ? null : (
        <Text size="xs" c="dimmed">
          {t('claim.judgement')} <bdi>{claim.judgement}</bdi>
        </Text>
      )}
      <ClaimRightsNote claim={claim} cellId={cellId} />
      <Group justify="space-between" mt={2}>
        <Text size="xs" c="dimmed">
          <bdi>{claim.createdBy}</bdi> (<bdi>{claim.agency}</bdi>) · <bdi>{moment(claim.createdAt)}</bdi>
        </Text>
        {claim.may.erase ? <EraseButton cellId={cellId} what={{ claimId: claim.id }} /> : null}
        {claim.may.askRights && !claim.may.erase ? (
          <AskRights cellId={cellId} what={{ claimId: claim.id }} isPersonal={claim.rights.isPersonal} />
        ) : null}
        {claim.rights.erased ? null : <RetractClaim claim={claim} cellId={cellId} />}
      </Group>
    </Paper>
  );
}
