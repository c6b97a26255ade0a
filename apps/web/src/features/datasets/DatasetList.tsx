import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DatasetRow } from '@workbench/contract';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';

/** Datasets with what they are about; each leads to planning a run of it. */
export function DatasetList({ rows, mayPlan }: { rows: readonly DatasetRow[]; mayPlan: boolean }) {
  const { t, moment, language } = useWords();
  return (
    <Stack component="ul" className="plain-list" gap="xs" aria-label={t('datasets.title')}>
      {rows.map((row) => (
        <Paper component="li" withBorder p="sm" key={row.id}>
          <Group justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text fw={650}>
                <bdi>{inLanguage(row.name, language)}</bdi> <bdi>{row.version}</bdi>
              </Text>
              <Text size="sm" dir="auto">
                {inLanguage(row.summary, language)}
              </Text>
              <Text size="xs" c="dimmed">
                {moment(row.startsAt)} – {moment(row.endsAt)} · {t('runs.rate', { rate: row.suggestedRate })} ·{' '}
                {t('datasets.minutes', { count: row.realMinutes })}
              </Text>
            </div>
            {mayPlan ? (
              <Button component={Link} to={`/runs/plan/${row.id}`} style={{ flexShrink: 0 }}>
                {t('runs.plan')}
              </Button>
            ) : null}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
