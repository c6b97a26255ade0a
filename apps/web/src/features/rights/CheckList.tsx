import { Paper, Stack, Text, Title } from '@mantine/core';
import { checkClaim, decideCheck, type CellDesk, type CheckCard, type ClaimCard } from '@workbench/contract';
import { problemWords } from '../../shared/api/problem-words';
import { useRightsWrite } from '../../shared/api/rights.api';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';
import { VerdictForm } from './VerdictForm';

interface Props {
  cell: CellDesk;
  checks: readonly CheckCard[];
  sample: readonly ClaimCard[];
  mayDecide: boolean;
}

/** Checks that are open, and claims drawn by lot. */
export function CheckList({ cell, checks, sample, mayDecide }: Props) {
  const { t } = useWords();
  return (
    <>
      <section>
        <Title order={2}>{t('rights.checks', { count: checks.length })}</Title>
        <Stack gap="xs">
          {checks.map((check) => (
            <OpenCheck key={check.id} cell={cell} check={check} mayDecide={mayDecide} />
          ))}
        </Stack>
      </section>
      <section>
        <Title order={2}>{t('rights.sample')}</Title>
        <Text size="xs" c="dimmed" mb={4}>
          {sample.length > 0 ? t('rights.sample.hint') : t('rights.sample.none')}
        </Text>
        <Stack gap="xs">
          {sample.map((claim) => (
            <DrawnClaim key={claim.id} cell={cell} claim={claim} mayDecide={mayDecide} />
          ))}
        </Stack>
      </section>
    </>
  );
}

function OpenCheck({ cell, check, mayDecide }: { cell: CellDesk; check: CheckCard; mayDecide: boolean }) {
  const words = useWords();
  const { t } = words;
  const write = useRightsWrite(cell.id, decideCheck);
  const isWaiting = check.verdict === 'ask' && check.answer === null;
  return (
    <Paper withBorder p="xs">
      <ClaimCardView claim={check.claim} cellId={cell.id} levels={cell.levels} mark={isWaiting ? t('rights.waiting') : undefined} />
      {check.concern ? (
        <Text size="xs" mt={4}>
          <b>
            <bdi>{t('rights.concern', { by: check.openedBy })}</bdi>
          </b>{' '}
          <bdi>{check.concern}</bdi>
        </Text>
      ) : null}
      {mayDecide ? (
        <VerdictForm
          isPending={write.isPending}
          problem={write.isError ? problemWords(write.error, words) : undefined}
          onDecide={(verdict, reason) =>
            write.mutate({ params: { cellId: cell.id, checkId: check.id }, body: { verdict, reason }, version: check.version })
          }
        />
      ) : null}
    </Paper>
  );
}

function DrawnClaim({ cell, claim, mayDecide }: { cell: CellDesk; claim: ClaimCard; mayDecide: boolean }) {
  const words = useWords();
  const write = useRightsWrite(cell.id, checkClaim);
  return (
    <Paper withBorder p="xs">
      <ClaimCardView claim={claim} cellId={cell.id} levels={cell.levels} />
      {mayDecide ? (
        <VerdictForm
          isPending={write.isPending}
          problem={write.isError ? problemWords(write.error, words) : undefined}
          onDecide={(verdict, reason) => write.mutate({ params: { cellId: cell.id }, body: { claimId: claim.id, verdict, reason } })}
        />
      ) : null}
    </Paper>
  );
}
