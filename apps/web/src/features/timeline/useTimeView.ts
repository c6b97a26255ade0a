import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { momentAt, panned, placeOn, withRoom, zoomed, type Stretch } from './time-scale';

/** What part of time is in sight, and how to move it. */
export interface TimeView {
  /** The element whose width the line has. */
  line: (element: HTMLDivElement | null) => void;
  width: number;
  stretch: Stretch;
  place: (moment: number) => number;
  /** The moment under a pointer. */
  under: (clientX: number) => number;
  zoom: (factor: number, at?: number) => void;
  pan: (share: number) => void;
  fit: () => void;
}

/** Room for names of lanes before the line begins, in pixels. */
const leastWidth = 200;

/** The part of time in sight: where most is at first, then what wheel, buttons and keys make of it. */
export function useTimeView(whole: Stretch, first: Stretch, isMirrored: boolean): TimeView {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const element = useRef<HTMLDivElement | null>(null);
  const [chosen, setChosen] = useState<Stretch>();
  const width = Math.max(leastWidth, measured);
  const stretch = useMemo(() => chosen ?? withRoom({ from: first.from, to: first.to }), [chosen, first.from, first.to]);
  const now = useRef(stretch);
  now.current = stretch;
  const under = useCallback(
    (clientX: number) => {
      const box = element.current?.getBoundingClientRect();
      return momentAt(now.current, box?.width || width, clientX - (box?.left ?? 0), isMirrored);
    },
    [isMirrored, width],
  );
  const zoom = useCallback((factor: number, at?: number) => setChosen(zoomed(now.current, factor, at)), []);
  const pan = useCallback((share: number) => setChosen(panned(now.current, share)), []);
  const fit = useCallback(() => setChosen(withRoom({ from: whole.from, to: whole.to })), [whole.from, whole.to]);
  useEffect(() => {
    const place = element.current;
    const handleWheel = (event: WheelEvent) => {
      // A wheel over the lanes scrolls them; with a key held down, or over the line of time itself, it zooms.
      if (!event.ctrlKey && !event.metaKey && (event.target as Element).closest('[data-scrolls]')) return;
      event.preventDefault();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX / width) * (isMirrored ? -1 : 1));
      else zoom(event.deltaY > 0 ? 1.25 : 0.8, under(event.clientX));
    };
    // React listens passively, so that the page would scroll as well.
    place?.addEventListener('wheel', handleWheel, { passive: false });
    return () => place?.removeEventListener('wheel', handleWheel);
  }, [isMirrored, pan, under, width, zoom]);
  const line = useCallback(
    (next: HTMLDivElement | null) => {
      element.current = next;
      ref(next);
    },
    [ref],
  );
  return { line, width, stretch, place: placeOn(stretch, width), under, zoom, pan, fit };
}
