import { Button, Group, RangeSlider, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { GraphLine } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { dayAfter, daysAfter, daysOf, type Days } from './days';
import type { GraphSearch } from './graph-search';

interface Props {
  search: GraphSearch;
  lines: readonly Pick<GraphLine, 'begins'>[];
  onGo: (next: GraphSearch) => void;
}

/** A slider over the days on which the claims of the chart begin; it narrows the chart to those between its two thumbs. */
export function DaysFilter({ search, lines, onGo }: Props) {
  const { t, day } = useWords();
  // What was outside the days that are asked for is not drawn now, so the widest days seen are kept.
  const widest = useRef<Days | undefined>(undefined);
  widest.current = daysOf(lines, widest.current);
  const days = widest.current;
  const length = days ? daysAfter(days.first, days.last) : 0;
  const from = days && search.since ? Math.max(0, daysAfter(days.first, search.since)) : 0;
  const to = days && search.until ? Math.min(length, daysAfter(days.first, search.until)) : length;
  const [range, setRange] = useState<[number, number]>([from, to]);
  useEffect(() => setRange([from, to]), [from, to]);
  if (!days || length < 1) return null;
  const words = (place: number) => day(`${dayAfter(days.first, place)}T00:00:00Z`);
  const set = ([start, end]: [number, number]) =>
    onGo({
      ...search,
      since: start > 0 ? dayAfter(days.first, start) : undefined,
      until: end < length ? dayAfter(days.first, end) : undefined,
    });
  return (
    <Group gap="sm" px={10} pb={6} wrap="nowrap" role="group" aria-label={t('graph.days')}>
      <Text size="xs">{t('graph.days')}</Text>
      <RangeSlider
        style={{ flex: 1, maxWidth: 420 }}
        size="xs"
        min={0}
        max={length}
        minRange={0}
        value={range}
        label={words}
        thumbFromLabel={t('graph.days.since')}
        thumbToLabel={t('graph.days.until')}
        onChange={setRange}
        onChangeEnd={set}
      />
      <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
        {t('graph.days.range', { from: words(range[0]), to: words(range[1]) })}
      </Text>
      {search.since || search.until ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onGo({ ...search, since: undefined, until: undefined })}>
          {t('graph.days.all')}
        </Button>
      ) : null}
    </Group>
  );
}
