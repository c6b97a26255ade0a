import { useEffect, useRef, useState } from 'react';
import type { Stretch } from './time-scale';

/** Milliseconds that a step stays. */
const pace = 1200;

/** Steps a stretch through time by its own length, from where it stands to the end of what there is. */
export function usePlay(
  whole: Stretch,
  value: Stretch | undefined,
  onChange: (next: Stretch) => void,
): { isPlaying: boolean; toggle: () => void } {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ whole, value, onChange });
  latest.current = { whole, value, onChange };
  useEffect(() => {
    if (!isPlaying) return undefined;
    const step = () => {
      const { whole: all, value: now, onChange: change } = latest.current;
      const length = now ? now.to - now.from : (all.to - all.from) / 12;
      const from = now ? now.to : all.from;
      if (from >= all.to) setPlaying(false);
      else change({ from, to: from + length });
    };
    step();
    const timer = setInterval(step, pace);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return { isPlaying, toggle: () => setPlaying(!isPlaying) };
}
