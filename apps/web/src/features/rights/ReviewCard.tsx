import { Anchor, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reviewRetention, type DueReview } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useRightsWrite } from '../../shared/api/rights.api';
import { entityWords } from '../../shared/claims/entity-words';
import { WhyForm } from '../../shared/rights/WhyForm';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  review: DueReview;
  /** Scenario date, from which a first day to keep until is proposed. */
  asOf: string;
  mayDecide: boolean;
}

function inHalfAYear(iso: string): string {
  const day = new Date(iso);
  day.setUTCMonth(day.getUTCMonth() + 6);
  return day.toISOString().slice(0, 10);
}

/** A person whose data is due for review: keep it until a day, with a reason, or erase it. */
export function ReviewCard({ cellId, review, asOf, mayDecide }: Props) {
  const words = useWords();
  const { t, day } = words;
  const [open, setOpen] = useState<'keep' | 'erase'>();
  const write = useRightsWrite(cellId, reviewRetention);
  const { entity } = review;
  const problem = write.isError ? problemWords(write.error, words) : undefined;
  const close = () => setOpen(undefined);
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between">
        <div>
          <Anchor component={Link} to={`/cells/${cellId}/entities/${entity.id}`} size="sm" fw={600}>
            <bdi>{entityWords(entity, words)}</bdi>
          </Anchor>
          <Text size="xs" c="dimmed">
            {t('items.claims', { count: review.claimCount })} ·{' '}
            {review.newestAt ? t('rights.reviews.newest', { date: day(review.newestAt) }) : t('rights.reviews.noSupport')}
            {review.keepUntil ? (
              <>
                {' · '}
                <bdi>{t('rights.reviews.kept', { date: day(review.keepUntil), reason: review.keepReason ?? '' })}</bdi>
              </>
            ) : null}
          </Text>
        </div>
        {mayDecide ? (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" aria-expanded={open === 'keep'} onClick={() => setOpen('keep')}>
              {t('rights.keep')}
            </Button>
            <Button size="compact-sm" variant="light" color="red" aria-expanded={open === 'erase'} onClick={() => setOpen('erase')}>
              {t('rights.eraseAll')}
            </Button>
          </Group>
        ) : null}
      </Group>
      {open === 'keep' ? (
        <KeepForm
          first={inHalfAYear(asOf)}
          isPending={write.isPending}
          problem={problem}
          onKeep={(until, reason) =>
            write.mutate({ params: { cellId }, body: { entityId: entity.id, outcome: 'keep', until, reason } }, { onSuccess: close })
          }
          onClose={close}
        />
      ) : null}
      {open === 'erase' ? (
        <WhyForm
          words={t('rights.erase.person')}
          isPending={write.isPending}
          problem={problem}
          onDo={(why) =>
            write.mutate({ params: { cellId }, body: { entityId: entity.id, outcome: 'erase', ...why } }, { onSuccess: close })
          }
          onClose={close}
        >
          <Text size="xs">{t('rights.erase.warning')}</Text>
        </WhyForm>
      ) : null}
    </Paper>
  );
}

interface KeepProps {
  first: string;
  isPending: boolean;
  problem: string | undefined;
  onKeep: (until: string, reason: string) => void;
  onClose: () => void;
}

function KeepForm({ first, isPending, problem, onKeep, onClose }: KeepProps) {
  const { t } = useWords();
  const [until, setUntil] = useState(first);
  const [reason, setReason] = useState('');
  return (
    <Stack gap={6} mt={4}>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          type="date"
          label={t('rights.keepUntil')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t('rights.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
          autoFocus
          style={{ flex: 1 }}
        />
      </Group>
      {problem ? <ProblemNotice words={problem} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" disabled={reason.trim() === '' || until === ''} loading={isPending} onClick={() => onKeep(until, reason)}>
          {t('rights.keep.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
