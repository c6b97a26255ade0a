import { Button, Group, Paper, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { EngagementDetail, EngagementRecordCard } from '@workbench/contract';
import { recordRef } from '@workbench/domain';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { HistoryDialog } from './HistoryDialog';
import { LinkLine } from './LinkLine';
import styles from './engagements.module.css';
import { anchorOf } from './places';
import { ChangeRecord } from './RecordDialog';
import { summaryOf } from './record-summary';
import { recordTitle } from './shipped';
import { SourceLine } from './SourceLine';
import { useRecordRemoval } from './useRecordRemoval';

interface Props {
  engagement: EngagementDetail;
  record: EngagementRecordCard;
  /** What belongs to the record and stands under it. */
  children?: ReactNode;
  /** What is done instead of changing it. */
  instead?: ReactNode;
}

/** A record with what it holds, where it leads, and what the reader may do with it. */
export function RecordCard({ engagement, record, children, instead }: Props) {
  const words = useWords();
  const { t, language, moment } = words;
  const [open, setOpen] = useState<'change' | 'history'>();
  const removal = useRecordRemoval(engagement.id);
  const { content, may } = record;
  const title = recordTitle(content, language);
  const ref = recordRef(record.id);
  const about = (what: string) => `${what}: ${title}`;
  return (
    <Paper withBorder p="xs" id={anchorOf(ref)} tabIndex={-1} component="article" aria-label={title} className={styles['arrived']!}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Text fw={600} size="sm" dir="auto">
          {title}
        </Text>
        <Group gap={4} wrap="nowrap" className="no-print">
          {instead}
          {may.write && !instead ? (
            <Button size="compact-xs" variant="default" aria-label={about(t('engagements.change'))} onClick={() => setOpen('change')}>
              {t('engagements.change')}
            </Button>
          ) : null}
          <Button size="compact-xs" variant="subtle" aria-label={about(t('engagements.history'))} onClick={() => setOpen('history')}>
            {t('engagements.history')}
          </Button>
          {may.remove ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={about(t('engagements.takeOut'))}
              onClick={() => removal.takeAway(record)}
            >
              {t('engagements.takeOut')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {removal.error ? <ProblemNotice words={problemWords(removal.error, words)} /> : null}
      {summaryOf(content, engagement, words).map(({ name, value }) => (
        <Group key={name} gap={6} align="start" wrap="nowrap">
          <Text size="sm" c="dimmed" w={180} flex="none">
            {name}
          </Text>
          <TypedText text={value} />
        </Group>
      ))}
      <SourceLine record={record} />
      <LinkLine engagement={engagement} from={ref} sort={content.kind} />
      {children}
      <Text size="xs" c="dimmed">
        {moment(record.editedAt)} · <bdi>{record.editedBy}</bdi>
      </Text>
      {open === 'change' ? <ChangeRecord engagement={engagement} record={record} onClose={() => setOpen(undefined)} /> : null}
      {open === 'history' ? <HistoryDialog engagement={engagement} recordId={record.id} onClose={() => setOpen(undefined)} /> : null}
    </Paper>
  );
}
