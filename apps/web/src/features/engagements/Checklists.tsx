import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { ofKind, type RecordContent } from '@workbench/domain';
import { phases } from '../../shared/programme/cycle';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { RecordCard } from './RecordCard';
import { AddRecord } from './RecordDialog';
import { inLanguage } from '../../shared/words/in-language';

function Phase({ engagement, phase }: { engagement: EngagementDetail; phase: (typeof phases)[number] }) {
  const { t, language } = useWords();
  const [start, setStart] = useState<RecordContent>();
  const checks = ofKind(engagement.records, 'rights_check').filter(({ content, isRemoved }) => !isRemoved && content.phase === phase.key);
  const kept = new Set(checks.flatMap(({ content }) => (content.isDone ? [content.item] : [])));
  return (
    <Stack gap="xs" component="section" aria-label={inLanguage(phase.title, language)}>
      <Group gap="xs">
        <Title order={3}>{inLanguage(phase.title, language)}</Title>
        <Text size="sm" c="dimmed">
          {t('engagements.kept', { count: kept.size, all: phase.items.length })}
        </Text>
      </Group>
      {phase.items.map(({ key, words, why }) => {
        const own = checks.filter(({ content }) => content.item === key);
        return (
          <Paper key={key} withBorder p="xs">
            <Group justify="space-between" align="start" wrap="nowrap">
              <div>
                <Text size="sm" dir="auto">
                  {inLanguage(words, language)}
                </Text>
                <Text size="xs" c="dimmed" dir="auto">
                  {inLanguage(why, language)}
                </Text>
              </div>
              {engagement.duty === 'staff' && own.length === 0 ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('engagements.check')}: ${inLanguage(words, language)}`}
                  onClick={() => setStart(blankOf('rights_check', todayIs(), { phase: phase.key, item: key, isDone: true }))}
                >
                  {t('engagements.check')}
                </Button>
              ) : null}
            </Group>
            {own.map((record) => (
              <RecordCard key={record.id} engagement={engagement} record={record} />
            ))}
          </Paper>
        );
      })}
      {start ? <AddRecord engagement={engagement} start={start} onClose={() => setStart(undefined)} /> : null}
    </Stack>
  );
}

/** Checklists on human rights and gender, phase by phase. */
export function Checklists({ engagement }: { engagement: EngagementDetail }) {
  return phases.map((phase) => <Phase key={phase.key} engagement={engagement} phase={phase} />);
}
