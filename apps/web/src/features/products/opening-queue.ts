/** A place on the page that waits to be opened. */
interface Waiting {
  place: Element;
  open: () => void;
}

/** Does a deed when the browser has nothing better to do; soon, where that cannot be asked. */
export function whenIdle(deed: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(deed, { timeout: 300 });
  else setTimeout(deed, 16);
}

/** How far the middle of a place is from the middle of the screen, in pixels. */
function distance(place: Element): number {
  const { top, bottom } = place.getBoundingClientRect();
  return Math.abs((top + bottom) / 2 - window.innerHeight / 2);
}

/**
 * Opens places one after the other, what is nearest to the middle of the screen first, so that keys are answered in between. Opening
 * ten at once would hold up a slow machine for seconds.
 */
export class OpeningQueue {
  private waiting: Waiting[] = [];
  private isUnderWay = false;

  constructor(
    private readonly later: (deed: () => void) => void = whenIdle,
    private readonly farness: (place: Element) => number = distance,
  ) {}

  /** Opens a place when it is its turn; the answer takes it out of the queue. */
  add(place: Element, open: () => void): () => void {
    const one = { place, open };
    this.waiting.push(one);
    this.goOn();
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  }

  private goOn(): void {
    if (this.isUnderWay || this.waiting.length === 0) return;
    this.isUnderWay = true;
    this.later(() => {
      this.isUnderWay = false;
      const [nearest] = this.waiting.toSorted((a, b) => this.farness(a.place) - this.farness(b.place));
      if (!nearest) return;
      this.waiting = this.waiting.filter((other) => other !== nearest);
      nearest.open();
      this.goOn();
    });
  }
}
