import { Anchor, Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { decideCorrection, type CellDesk, type CorrectionCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useRightsWrite } from '../../shared/api/rights.api';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { WhyForm } from '../../shared/rights/WhyForm';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** Requests for correction and erasure, open ones first. */
export function CorrectionList({ cell, requests, mayDecide }: { cell: CellDesk; requests: readonly CorrectionCard[]; mayDecide: boolean }) {
  const { t } = useWords();
  return (
    <section>
      <Title order={2}>{t('rights.requests', { count: requests.filter((one) => one.state === 'open').length })}</Title>
      <Stack gap="xs">
        {requests.map((request) => (
          <OneRequest key={request.id} cell={cell} request={request} mayDecide={mayDecide} />
        ))}
      </Stack>
    </section>
  );
}

function OneRequest({ cell, request, mayDecide }: { cell: CellDesk; request: CorrectionCard; mayDecide: boolean }) {
  const words = useWords();
  const { t, named } = words;
  const { moment } = useDeedTime();
  const [open, setOpen] = useState<'grant' | 'refuse'>();
  const write = useRightsWrite(cell.id, decideCorrection);
  const params = { cellId: cell.id, requestId: request.id };
  const problem = write.isError ? problemWords(write.error, words) : undefined;
  const close = () => setOpen(undefined);
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between">
        <Group gap="xs">
          <PortionMark text={portionText(request.marking, cell.levels)} level={request.marking.level} />
          <Text size="sm" fw={600}>
            {named('correctionKind', request.kind)}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{request.askedBy}</bdi> · {moment(request.askedAt)}
          </Text>
        </Group>
        <Badge variant="light">{named('correctionState', request.state)}</Badge>
      </Group>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {request.grounds}
      </Text>
      {request.claim ? <ClaimCardView claim={request.claim} cellId={cell.id} levels={cell.levels} /> : null}
      {request.itemId ? (
        <Anchor component={Link} to={`/cells/${cell.id}/items/${request.itemId}`} size="sm">
          <bdi>{request.itemTitle}</bdi>
        </Anchor>
      ) : null}
      {request.reason ? (
        <Text size="sm" mt={4}>
          <b>{t('rights.reason')}:</b> <bdi>{request.reason}</bdi>
          {request.remedy ? (
            <>
              {' · '}
              <b>{t('rights.remedy')}:</b> <bdi>{request.remedy}</bdi>
            </>
          ) : null}
        </Text>
      ) : null}
      {mayDecide && request.state === 'open' ? (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="light" aria-expanded={open === 'grant'} onClick={() => setOpen('grant')}>
            {t(request.kind === 'erasure' ? 'rights.grantErasure' : 'rights.grant')}
          </Button>
          <Button size="compact-sm" variant="default" aria-expanded={open === 'refuse'} onClick={() => setOpen('refuse')}>
            {t('rights.refuse')}
          </Button>
        </Group>
      ) : null}
      {open === 'grant' ? (
        <WhyForm
          words={t(request.kind === 'erasure' ? 'rights.grantErasure' : 'rights.grant')}
          isPending={write.isPending}
          problem={problem}
          onDo={(why) => write.mutate({ params, body: { outcome: 'granted', ...why }, version: request.version }, { onSuccess: close })}
          onClose={close}
        >
          {request.kind === 'erasure' ? <Text size="xs">{t('rights.erase.warning')}</Text> : null}
        </WhyForm>
      ) : null}
      {open === 'refuse' ? (
        <RefusalForm
          isPending={write.isPending}
          problem={problem}
          onRefuse={(why) => write.mutate({ params, body: { outcome: 'refused', ...why }, version: request.version }, { onSuccess: close })}
        />
      ) : null}
    </Paper>
  );
}

interface RefusalProps {
  isPending: boolean;
  problem: string | undefined;
  onRefuse: (why: { reason: string; remedy: string }) => void;
}

function RefusalForm({ isPending, problem, onRefuse }: RefusalProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [remedy, setRemedy] = useState('');
  return (
    <Stack gap={6} mt={4}>
      <TextInput
        size="xs"
        label={t('rights.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2000}
        dir="auto"
        autoFocus
      />
      <TextInput
        size="xs"
        label={t('rights.remedy')}
        value={remedy}
        onChange={(event) => setRemedy(event.currentTarget.value)}
        maxLength={2000}
        dir="auto"
      />
      {problem ? <ProblemNotice words={problem} /> : null}
      <div>
        <Button
          size="compact-sm"
          disabled={reason.trim() === '' || remedy.trim() === ''}
          loading={isPending}
          onClick={() => onRefuse({ reason, remedy })}
        >
          {t('rights.refuse')}
        </Button>
      </div>
    </Stack>
  );
}
