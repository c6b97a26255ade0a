import { Text } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { AnswerOf, readTimeline, TimelineEntry } from '@workbench/contract';
import { boundsOf, EntityKind } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { entityWords } from '../../shared/claims/entity-words';
import { timeWords } from '../../shared/picture/time-words';
import { useWords } from '../../shared/words/useWords';
import { Brush } from './Brush';
import { bucketStretch } from './bucket-stretch';
import { Histogram } from './Histogram';
import { lanesOf, type Lane, type LaneBy } from './lanes';
import { LaneView } from './LaneView';
import { boundsFor, crowded, ticksOf, type Stretch } from './time-scale';
import classes from './timeline.module.css';
import { TimelineBar } from './TimelineBar';
import { usePlay } from './usePlay';
import { useTimeView } from './useTimeView';

interface Props {
  timeline: AnswerOf<typeof readTimeline>;
  /** What everything is narrowed to, as it stands in the address. */
  bounds: { from?: string | undefined; to?: string | undefined };
  selection: readonly string[];
  onBounds: (bounds: { from?: string | undefined; to?: string | undefined }) => void;
  onSelect: (ids: string[]) => void;
}

function stretchOf(bounds: Props['bounds'], whole: Stretch): Stretch | undefined {
  if (!bounds.from && !bounds.to) return undefined;
  const { from, to } = boundsOf(bounds);
  return { from: from ? Date.parse(from) : whole.from, to: to ? Date.parse(to) : whole.to };
}

/** What happened when, in lanes or counted; a stretch drawn on it narrows every other view. */
export function TimelineView({ timeline, bounds, selection, onBounds, onSelect }: Props) {
  const words = useWords();
  const { t, language, direction } = words;
  const isMirrored = direction === 'rtl';
  const [by, setBy] = useState<LaneBy>('kind');
  const whole = { from: Date.parse(timeline.span?.from ?? '2000-01-01'), to: Date.parse(timeline.span?.to ?? '2001-01-01') };
  const first = crowded(
    whole,
    timeline.buckets.map(({ at, event, sighting, item }) => ({ at: bucketStretch(at).from, many: event + sighting + item })),
  );
  const view = useTimeView(whole, first, isMirrored);
  const value = stretchOf(bounds, whole);
  const change = (next: Stretch | undefined) => onBounds(next ? boundsFor(next) : { from: undefined, to: undefined });
  const play = usePlay(whole, value, change);
  if (!timeline.span) return <EmptyState title={t('timeline.none')} hint={t('timeline.none.hint')} />;
  const ticks = ticksOf(view.stretch, view.width);
  const tell = timeWords(language);
  const lanes = timeline.isCut ? [] : lanesOf(timeline.entries, by, view.place, view.width);
  const nameOf = ({ key, bars }: Lane) => {
    if (key === 'event' || key === 'item') return t(`timeline.lane.${key}`);
    const { data: kind } = EntityKind.safeParse(key);
    const entity = bars[0]?.entry.entity;
    return kind ? words.named('entityKind', kind) : entity ? entityWords(entity, words) : key;
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const deeds: Record<string, () => void> = {
      '+': () => view.zoom(0.6),
      '-': () => view.zoom(1.6),
      '0': view.fit,
      ArrowRight: () => view.pan(forward === 'ArrowRight' ? 0.15 : -0.15),
      ArrowLeft: () => view.pan(forward === 'ArrowLeft' ? 0.15 : -0.15),
      Escape: () => change(undefined),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const choose = ({ entity, other }: TimelineEntry) => onSelect([entity, other].flatMap((one) => one?.id ?? []));
  return (
    <section className={classes['timeline']} aria-label={t('picture.view.timeline')} onKeyDown={handleKey}>
      <TimelineBar view={view} by={by} value={value} isPlaying={play.isPlaying} onBy={setBy} onChange={change} onPlay={play.toggle} />
      <div className={classes['line']} ref={view.line}>
        <div className={classes['ticks']} aria-hidden>
          {ticks.at.map((tick) => (
            <span key={tick} className={classes['tick']} style={{ insetInlineStart: view.place(tick) }}>
              <bdi>{tell(tick, ticks.unit)}</bdi>
            </span>
          ))}
        </div>
        <Brush view={view} isMirrored={isMirrored} value={value} onChange={change} />
        {timeline.isCut ? (
          <>
            <Text size="xs" c="dimmed" px={8}>
              {t('timeline.cut', { count: timeline.entries.length })}
            </Text>
            <Histogram buckets={timeline.buckets} unit={timeline.unit} view={view} />
          </>
        ) : null}
        <div className={classes['lanes']} data-scrolls data-testid="lanes">
          {value ? (
            <div
              className={classes['shade']}
              style={{ insetInlineStart: view.place(value.from), inlineSize: Math.max(2, view.place(value.to) - view.place(value.from)) }}
            />
          ) : null}
          {lanes.map((lane) => (
            <LaneView key={lane.key} lane={lane} name={nameOf(lane)} width={view.width} selected={new Set(selection)} onChoose={choose} />
          ))}
        </div>
      </div>
    </section>
  );
}
