import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChartDetail } from '@workbench/contract';
import { chartsQuery } from '../../shared/api/charts.api';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  chart: ChartDetail;
  /** The chart that lies on the same sheet, when one was asked for. */
  joinedId: string | undefined;
  onNumber: (number: number | undefined) => void;
  onJoin: (chartId: string | undefined) => void;
}

/** Name and versions of the open chart, and which other is joined to it. */
export function ChartHead({ cellId, chart, joinedId, onNumber, onJoin }: Props) {
  const { t } = useWords();
  const { moment } = useDeedTime();
  const charts = useQuery(chartsQuery(cellId));
  const others = (charts.data?.rows ?? []).filter((row) => row.id !== chart.id);
  return (
    <Group gap="md" px={10} pt={8} align="end">
      <Title order={1} size="h3">
        <bdi>{chart.name}</bdi>
      </Title>
      <NativeSelect
        size="xs"
        label={t('charts.version')}
        value={String(chart.number)}
        data={chart.versions.map((one) => ({
          value: String(one.number),
          label: `${one.number} · ${moment(one.savedAt)} · ${one.savedBy}`,
        }))}
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          onNumber(number === chart.version ? undefined : number);
        }}
      />
      <NativeSelect
        size="xs"
        label={t('charts.join')}
        value={joinedId ?? ''}
        data={[{ value: '', label: t('charts.join.none') }, ...others.map((row) => ({ value: row.id, label: row.name }))]}
        onChange={(event) => onJoin(event.currentTarget.value || undefined)}
      />
      {chart.takenBack > 0 ? <Text size="xs">{t('charts.takenBack', { count: chart.takenBack })}</Text> : null}
    </Group>
  );
}
