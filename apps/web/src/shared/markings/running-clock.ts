import { useEffect, useState } from 'react';

/** Where an exercise clock stood when it was asked, how fast it goes, and when that was by this browser's clock. */
export interface Stand {
  asOf: string;
  /** Exercise time to real time; 0 is a pause. */
  rate: number;
  /** Milliseconds since 1970. */
  askedAt: number;
}

/** Where the clock stands at a moment of this browser's clock, ISO 8601. */
export function standAt({ asOf, rate, askedAt }: Stand, now: number): string {
  return new Date(Date.parse(asOf) + Math.max(0, now - askedAt) * rate).toISOString();
}

/** Milliseconds between two showings. */
const beat = 500;

/** Where the clock stands just now; it goes on by itself until it is asked for again. */
export function useRunningClock({ asOf, rate, askedAt }: Stand): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (rate === 0) return undefined;
    const timer = setInterval(() => setNow(Date.now()), beat);
    return () => clearInterval(timer);
  }, [rate, asOf, askedAt]);
  return standAt({ asOf, rate, askedAt }, now);
}
