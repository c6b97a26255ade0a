/** A clock that looks at fixed moments, so that when it looks tells nothing of how often it was woken. */
export interface Ticks {
  /** There may be something to see at the next tick. */
  wake: () => void;
  stop: () => void;
}

/**
 * Looks every `every` milliseconds after the start, if anything woke it since the last look, or if the last look said that
 * there is more to come. Beats at fixed ticks too, whatever was seen. Looks never overlap; a look that takes longer than a tick
 * leaves that tick out. A look that fails ends the clock.
 */
export function startTicks(
  { every, beatEach }: { every: number; beatEach: number },
  { look, beat, fail }: { look: () => Promise<{ isMore: boolean }>; beat: () => void; fail: (error: unknown) => void },
): Ticks {
  let tick = 0;
  let isAwake = false;
  let isLooking = false;
  const lookOnce = async (): Promise<void> => {
    isLooking = true;
    isAwake = false;
    try {
      if ((await look()).isMore) isAwake = true;
    } catch (error) {
      clearInterval(timer);
      fail(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => {
    tick += 1;
    if (tick % beatEach === 0) {
      beat();
      // Makes up for a wake-up that was missed.
      isAwake = true;
    }
    if (isAwake && !isLooking) void lookOnce();
  }, every);
  return {
    wake: () => {
      isAwake = true;
    },
    stop: () => clearInterval(timer),
  };
}
