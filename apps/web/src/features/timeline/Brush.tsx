import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '../../shared/words/useWords';
import { timeWords } from '../../shared/picture/time-words';
import type { Stretch } from './time-scale';
import classes from './timeline.module.css';
import type { TimeView } from './useTimeView';

interface Props {
  view: TimeView;
  isMirrored: boolean;
  /** The stretch that everything is narrowed to. */
  value: Stretch | undefined;
  onChange: (next: Stretch | undefined) => void;
}

type End = 'from' | 'to';

/** The strip on which a stretch of time is drawn; its ends are moved by pointer or arrow keys, Escape takes it away. */
export function Brush({ view, isMirrored, value, onChange }: Props) {
  const { t, language } = useWords();
  const tell = timeWords(language);
  const begun = useRef<{ at: number; moved?: Stretch | undefined } | undefined>(undefined);
  const [drawn, setDrawn] = useState<Stretch>();
  const shown = drawn ?? value;
  const handleDown = (event: PointerEvent<HTMLDivElement>) => {
    const at = view.under(event.clientX);
    begun.current = { at, moved: value && at > value.from && at < value.to ? value : undefined };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const handleMove = (event: PointerEvent) => {
    if (!begun.current) return;
    const { at, moved } = begun.current;
    const now = view.under(event.clientX);
    setDrawn(moved ? { from: moved.from + now - at, to: moved.to + now - at } : { from: Math.min(at, now), to: Math.max(at, now) });
  };
  const handleUp = () => {
    begun.current = undefined;
    // A press without a movement takes the stretch away.
    if (drawn) onChange(view.place(drawn.to) - view.place(drawn.from) < 4 ? undefined : drawn);
    else if (value) onChange(undefined);
    setDrawn(undefined);
  };
  const handleKey = (end: End) => (event: KeyboardEvent) => {
    if (!value) return;
    const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
    const step =
      ((view.stretch.to - view.stretch.from) / (event.shiftKey ? 10 : 50)) * (event.key === forward || event.key === 'ArrowUp' ? 1 : -1);
    if (event.key === 'Escape') onChange(undefined);
    else if ([forward, back, 'ArrowUp', 'ArrowDown'].includes(event.key)) {
      const least = 3_600_000;
      const next = { ...value, [end]: value[end] + step };
      onChange(
        end === 'from' ? { ...next, from: Math.min(next.from, value.to - least) } : { ...next, to: Math.max(next.to, value.from + least) },
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Ends are reached by key, and days can be typed in the bar; the strip itself is for pointers.
    <div
      className={classes['strip']}
      data-testid="brush"
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      title={t('timeline.brush')}
    >
      {shown ? (
        <div
          className={classes['stretch']}
          style={{ insetInlineStart: view.place(shown.from), inlineSize: view.place(shown.to) - view.place(shown.from) }}
        >
          {(['from', 'to'] as const).map((end) => (
            <button
              key={end}
              type="button"
              role="slider"
              className={classes['end']}
              data-end={end}
              aria-label={t(end === 'from' ? 'timeline.from' : 'timeline.to')}
              aria-valuemin={view.stretch.from}
              aria-valuemax={view.stretch.to}
              aria-valuenow={Math.round(shown[end])}
              aria-valuetext={tell(shown[end], 'hour')}
              onPointerDown={(event) => {
                event.stopPropagation();
                if (!value) return;
                begun.current = { at: end === 'from' ? value.to : value.from };
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onKeyDown={handleKey(end)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
