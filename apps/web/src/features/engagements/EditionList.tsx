import { Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementDetail, EngagementRecordCard } from '@workbench/contract';
import { editionOn, editionsOf, type ContentOf, type Edition } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { ChangedWords } from '../../shared/words/ChangedWords';
import { useWords } from '../../shared/words/useWords';
import { todayIs } from './blank-record';
import { recordVersionsQuery } from './engagements.api';
import { ChangeRecord } from './RecordDialog';
import { asLines } from './record-summary';

interface Props {
  engagement: EngagementDetail;
  procedure: EngagementRecordCard & { content: ContentOf<'procedure'> };
}

function OneEdition({ engagement, edition, before }: { engagement: EngagementDetail; edition: Edition; before: Edition | undefined }) {
  const words = useWords();
  const { t, day } = words;
  return (
    <Paper withBorder p="xs">
      <Text size="sm">
        {t('engagements.edition', { edition: edition.edition })} ·{' '}
        {t('engagements.approved', { day: day(edition.approvedAt.slice(0, 10)) })} · <bdi>{edition.approvedBy}</bdi>
      </Text>
      <ChangedWords before={asLines((before ?? edition).content, engagement, words)} after={asLines(edition.content, engagement, words)} />
    </Paper>
  );
}

/** Approved editions of a procedure: which is in force, when it is looked at again, and what changed from one to the next. */
export function EditionList({ engagement, procedure }: Props) {
  const words = useWords();
  const { t, day } = words;
  const versions = useQuery(recordVersionsQuery(engagement.id, procedure.id));
  const [isOpen, setOpen] = useState(false);
  if (versions.isError) return <ProblemNotice words={problemWords(versions.error, words)} />;
  if (!versions.data) return <Loader size="sm" aria-label={t('shell.loading')} />;
  const editions = editionsOf(versions.data.rows);
  const inForce = editionOn(editions, todayIs()) ?? editions.at(-1);
  if (!inForce) return <Text size="sm">{t('engagements.notApproved')}</Text>;
  const { edition, approvedAt, approvedBy, reviewOn } = inForce;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm">
          {t('engagements.inForce', { edition })} · {t('engagements.approved', { day: day(approvedAt.slice(0, 10)) })} ·{' '}
          <bdi>{approvedBy}</bdi>
          {reviewOn ? ` · ${t('engagements.reviewOn', { day: day(reviewOn) })}` : ''}
        </Text>
        {reviewOn && reviewOn < todayIs() ? (
          <Text size="sm" c="#a11b24">
            {t('engagements.reviewDue')}
          </Text>
        ) : null}
        <Button size="compact-xs" variant="subtle" className="no-print" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('engagements.editions', { count: editions.length })}
        </Button>
      </Group>
      {isOpen
        ? editions.map((one, place) => <OneEdition key={one.edition} engagement={engagement} edition={one} before={editions[place + 1]} />)
        : null}
    </Stack>
  );
}

/** What is done to an approved procedure: the next edition is begun, or the day is set on which this one is looked at again. */
export function NextEdition({ engagement, procedure }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<'next' | 'review'>();
  const { content } = procedure;
  const next = content.edition + 1;
  const start: ContentOf<'procedure'> = { ...content, state: 'draft', edition: next, reviewOn: null };
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('engagements.nextEdition', { edition: next })}: ${content.title}`}
        onClick={() => setOpen('next')}
      >
        {t('engagements.nextEdition', { edition: next })}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`${t('engagements.otherReview')}: ${content.title}`}
        onClick={() => setOpen('review')}
      >
        {t('engagements.otherReview')}
      </Button>
      {open === 'next' ? (
        <ChangeRecord engagement={engagement} record={procedure} start={start} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'review' ? (
        <ChangeRecord engagement={engagement} record={procedure} only={new Set(['reviewOn'])} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}
