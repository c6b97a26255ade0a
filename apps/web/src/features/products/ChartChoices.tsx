import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PinnedChart } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { chartsQuery } from '../../shared/api/charts.api';
import { problemWords } from '../../shared/api/problem-words';
import { PortionOf } from '../../shared/markings/marks';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  levels: readonly string[];
  /** Words of the name; all charts when empty. */
  q: string;
  onCite: (chart: PinnedChart) => void;
}

/** Charts that were kept, to be cited in their newest version. */
export function ChartChoices({ cellId, levels, q, onCite }: Props) {
  const words = useWords();
  const { t } = words;
  const { moment } = useDeedTime();
  const charts = useQuery(chartsQuery(cellId));
  const found = charts.data?.rows.filter((row) => row.name.toLocaleLowerCase().includes(q.toLocaleLowerCase()));
  return (
    <>
      {charts.isPending ? <Loader size="sm" /> : null}
      {charts.isError ? <ProblemNotice words={problemWords(charts.error, words)} /> : null}
      {found?.length === 0 ? <EmptyState title={t('charts.none')} hint={t('charts.none.hint')} /> : null}
      {found?.map((row) => (
        <Group key={row.id} gap="xs" wrap="nowrap" justify="space-between">
          <div>
            <Text size="sm" fw={600}>
              <bdi>{row.name}</bdi>
            </Text>
            <Group gap={6}>
              <PortionOf marking={row.marking} levels={levels} />
              <Text size="xs" c="dimmed">
                {row.agency}, {t('product.versionOf', { number: row.version })}, {moment(row.savedAt)}
              </Text>
            </Group>
          </div>
          <Button size="compact-xs" onClick={() => onCite({ chartId: row.id, chartNumber: row.version })}>
            {t('product.cite.chart')}
          </Button>
        </Group>
      ))}
    </>
  );
}
