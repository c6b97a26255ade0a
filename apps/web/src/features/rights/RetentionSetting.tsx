import { Group, Select, Text } from '@mantine/core';
import { setRetention } from '@workbench/contract';
import { defaultRetentionDays } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useRightsWrite } from '../../shared/api/rights.api';
import { useWords } from '../../shared/words/useWords';

/** Limits that are offered, in days; the short ones let a demonstration see a review fall due. */
const offered = [7, 30, 365, 1096, defaultRetentionDays];

/** How long the cell keeps data on a person before it is looked at again. */
export function RetentionSetting({ cellId, days, maySet }: { cellId: string; days: number; maySet: boolean }) {
  const words = useWords();
  const { t } = words;
  const write = useRightsWrite(cellId, setRetention);
  const label = (one: number) =>
    one % 365 < 5 && one >= 365
      ? t('rights.retention.years', { years: Math.round(one / 365.25) })
      : t('rights.retention.days', { days: one });
  const choices = [...new Set([...offered, days])].toSorted((a, b) => a - b);
  return (
    <Group gap="xs" align="end">
      <Select
        size="xs"
        label={t('rights.retention')}
        data={choices.map((one) => ({ value: String(one), label: label(one) }))}
        value={String(days)}
        onChange={(next) => next && write.mutate({ params: { cellId }, body: { days: Number(next) } })}
        disabled={!maySet || write.isPending}
        allowDeselect={false}
      />
      <Text size="xs" c="dimmed" maw={520}>
        {t('rights.retention.clock')}
      </Text>
      {write.isError ? <ProblemNotice words={problemWords(write.error, words)} /> : null}
    </Group>
  );
}
