import type { Core } from 'cytoscape';

/** What the library has for its own use to keep the renderer from hearing of changes, and to tell it of them. */
interface Told {
  notifications: (isOn: boolean) => void;
  notify: (change: string, elements: ReturnType<Core['elements']>) => void;
}

/** Elements that are added or moved between two breaths of the page. */
const partSize = 250;

/** Lets the page answer before it goes on. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Changes the chart without its being drawn in between. */
function quietly(chart: Core, work: () => void): void {
  const told = chart as unknown as Told;
  told.notifications(false);
  try {
    work();
  } finally {
    told.notifications(true);
  }
}

/** How a list is worked through. */
interface Way {
  /** Asked before each part whether something else is wanted by now. */
  isOver: () => boolean;
  /** Told before each part how many are done. */
  onPart?: (done: number) => void;
}

/**
 * Does something to a chart for all of a list. What is more than a part is done part by part, so that the page goes on answering,
 * without the chart being drawn in between; it is drawn anew at the end. A single part is done at once. Says whether it came to the end.
 */
export async function inParts<T>(
  chart: Core,
  change: 'add' | 'position',
  all: readonly T[],
  work: (part: readonly T[]) => void,
  { isOver, onPart }: Way,
): Promise<boolean> {
  if (all.length <= partSize) {
    if (all.length > 0) work(all);
    return true;
  }
  for (let done = 0; done < all.length; done += partSize) {
    onPart?.(done);
    await breath();
    if (chart.destroyed() || isOver()) return false;
    quietly(chart, () => work(all.slice(done, done + partSize)));
  }
  (chart as unknown as Told).notify(change, chart.elements());
  return true;
}
