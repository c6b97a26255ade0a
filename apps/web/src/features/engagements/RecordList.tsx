import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { EngagementDetail, EngagementRecordCard } from '@workbench/contract';
import { ofKind, type ContentOf, type RecordContent, type RecordKind } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { RecordCard } from './RecordCard';
import { AddRecord } from './RecordDialog';
import { isTakenKind } from './run-offers';
import { recordTitle } from './shipped';
import { TakeFromRun } from './TakeFromRun';
import { useRecordRemoval } from './useRecordRemoval';

interface Props<K extends RecordKind> {
  engagement: EngagementDetail;
  kind: K;
  /** Those that are listed; all where it is absent. */
  only?: (content: ContentOf<K>) => boolean;
  /** What a new one begins with. */
  given?: Record<string, unknown>;
  /** Whether the reader may write a new one; staff where it is absent. */
  mayAdd?: boolean;
  under?: (record: EngagementRecordCard & { content: ContentOf<K> }) => ReactNode;
  /** What is done to a record instead of changing it. */
  instead?: (record: EngagementRecordCard & { content: ContentOf<K> }) => ReactNode;
}

/** Records of a kind under their heading, with the way to add one and those that were removed. */
export function RecordList<K extends RecordKind>({ engagement, kind, only, given, mayAdd, under, instead }: Props<K>) {
  const { t, named, language } = useWords();
  const [start, setStart] = useState<RecordContent>();
  const removal = useRecordRemoval(engagement.id);
  const all = ofKind(engagement.records, kind).filter(({ content }) => only?.(content) ?? true);
  const there = all.filter(({ isRemoved }) => !isRemoved);
  const removed = all.filter(({ isRemoved, may }) => isRemoved && may.remove);
  return (
    <Stack gap="xs" component="section" aria-label={named('engMany', kind)}>
      <Group justify="space-between">
        <Title order={3}>{named('engMany', kind)}</Title>
        {(mayAdd ?? engagement.duty === 'staff') ? (
          <Group gap="xs" className="no-print">
            {isTakenKind(kind) ? <TakeFromRun engagement={engagement} kind={kind} {...(given ? { given } : {})} /> : null}
            <Button size="compact-sm" variant="default" onClick={() => setStart(blankOf(kind, todayIs(), given))}>
              {t('engagements.add', { what: named('engKind', kind) })}
            </Button>
          </Group>
        ) : null}
      </Group>
      {there.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('engagements.nothing')}
        </Text>
      ) : null}
      {there.map((record) => (
        <RecordCard key={record.id} engagement={engagement} record={record} instead={instead?.(record)}>
          {under?.(record)}
        </RecordCard>
      ))}
      {removed.length > 0 ? (
        <details className="no-print">
          <summary>{t('engagements.removedCount', { count: removed.length })}</summary>
          {removed.map((record) => (
            <Group key={record.id} gap="xs">
              <Text size="sm" dir="auto">
                {recordTitle(record.content, language)}
              </Text>
              <Button size="compact-xs" variant="default" onClick={() => removal.putBack(record)}>
                {t('engagements.putBack')}
              </Button>
            </Group>
          ))}
        </details>
      ) : null}
      {start ? <AddRecord engagement={engagement} start={start} onClose={() => setStart(undefined)} /> : null}
    </Stack>
  );
}
