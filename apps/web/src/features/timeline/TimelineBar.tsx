import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { timeWords } from '../../shared/picture/time-words';
import { IconButton } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import type { LaneBy } from './lanes';
import type { Stretch } from './time-scale';
import type { TimeView } from './useTimeView';

interface Props {
  view: TimeView;
  by: LaneBy;
  value: Stretch | undefined;
  isPlaying: boolean;
  onBy: (by: LaneBy) => void;
  onChange: (next: Stretch | undefined) => void;
  onPlay: () => void;
}

const day = 86_400_000;
const dayOf = (moment: number | undefined) => (moment === undefined ? '' : new Date(moment).toISOString().slice(0, 10));

/** What can be done with the timeline: lanes, zoom, the stretch as days, play. */
export function TimelineBar({ view, by, value, isPlaying, onBy, onChange, onPlay }: Props) {
  const { t, language } = useWords();
  const tell = timeWords(language);
  const set = (end: 'from' | 'to', typed: string) => {
    const at = Date.parse(`${typed}T00:00:00Z`);
    if (Number.isNaN(at)) return;
    const next =
      end === 'from'
        ? { from: at, to: Math.max(value?.to ?? view.stretch.to, at + day) }
        : { from: Math.min(value?.from ?? view.stretch.from, at), to: at + day };
    onChange(next);
  };
  return (
    <Group gap={8} px={8} py={4} wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label={t('timeline.lanes')}
        data={(['kind', 'entity'] as const).map((one) => ({ value: one, label: t(`timeline.by.${one}`) }))}
        value={by}
        onChange={(next) => onBy(next as LaneBy)}
      />
      <Group gap={4}>
        <IconButton label={t('timeline.zoomIn')} icon={IconZoomIn} onPress={() => view.zoom(0.6)} />
        <IconButton label={t('timeline.zoomOut')} icon={IconZoomOut} onPress={() => view.zoom(1.6)} />
        <IconButton label={t('timeline.fit')} icon={IconZoomReset} onPress={view.fit} />
      </Group>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={isPlaying ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
        onClick={onPlay}
      >
        {isPlaying ? t('timeline.pause') : t('timeline.play')}
      </Button>
      {(['from', 'to'] as const).map((end) => (
        <Group key={end} gap={4} wrap="nowrap">
          <Text size="xs" component="label" htmlFor={`timeline-${end}`}>
            {t(end === 'from' ? 'timeline.from' : 'timeline.to')}
          </Text>
          <TextInput
            id={`timeline-${end}`}
            size="xs"
            type="date"
            w={132}
            value={dayOf(value && (end === 'from' ? value.from : value.to - 1))}
            onChange={(event) => set(end, event.currentTarget.value)}
          />
        </Group>
      ))}
      <Text size="xs" role="status" data-testid="window">
        {value
          ? t('timeline.window', {
              from: tell(value.from, value.to - value.from < 2 * day ? 'hour' : 'day'),
              to: tell(value.to - 1, value.to - value.from < 2 * day ? 'hour' : 'day'),
            })
          : t('timeline.always')}
      </Text>
      {value ? (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(undefined)}>
          {t('timeline.clear')}
        </Button>
      ) : null}
    </Group>
  );
}
