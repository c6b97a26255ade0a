import type { TimelineEntry } from '@workbench/contract';

/** What the rows of a timeline are about. */
export type LaneBy = 'kind' | 'entity';

/** An entry where it is drawn: pixels from the start of the line, and the row in its lane. */
export interface Bar {
  entry: TimelineEntry;
  start: number;
  length: number;
  row: number;
  /** Its words stand before it, since there is no room after it. */
  isLate: boolean;
}

/** Rows of entries that belong together. */
export interface Lane {
  /** `event`, `item`, a kind of entity, or the id of an entity. */
  key: string;
  bars: Bar[];
  rows: number;
}

/** The least that can be seen and pressed. */
const leastLength = 8;
/** Pixels of words beside a bar. */
const wordLength = 128;
const mostRows = 14;

function laneOf(entry: TimelineEntry, by: LaneBy): string {
  if (by === 'entity') return entry.entity?.id ?? 'item';
  return entry.sort === 'sighting' ? (entry.entity?.kind ?? 'sighting') : entry.sort;
}

/** Puts entries in the first row of their lane that is free there; when a lane is full, over each other in its last row. */
function packed(entries: readonly TimelineEntry[], place: (moment: number) => number, width: number): Omit<Lane, 'key'> {
  const ends: number[] = [];
  const bars = entries.map((entry): Bar => {
    const start = place(Date.parse(entry.time.from));
    const length = Math.max(leastLength, place(Date.parse(entry.time.to)) - start);
    const isLate = start + length + wordLength > width && start > wordLength;
    const seen = Math.max(0, isLate ? start - wordLength : start);
    const free = ends.findIndex((end) => end <= seen);
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1);
    ends[row] = Math.max(ends[row] ?? 0, Math.min(width, start + length) + (isLate ? 4 : wordLength));
    return { entry, start, length, row, isLate };
  });
  return { bars, rows: Math.max(1, ends.length) };
}

/** Lanes of the entries that are in sight: events first, reports last, between them what has most. */
export function lanesOf(entries: readonly TimelineEntry[], by: LaneBy, place: (moment: number) => number, width: number): Lane[] {
  const lanes = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    if (place(Date.parse(entry.time.to)) < 0 || place(Date.parse(entry.time.from)) > width) continue;
    const key = laneOf(entry, by);
    lanes.set(key, [...(lanes.get(key) ?? []), entry]);
  }
  const rank = (key: string) => (key === 'event' ? 0 : key === 'item' ? 2 : 1);
  return [...lanes]
    .toSorted(([a, one], [b, other]) => rank(a) - rank(b) || other.length - one.length || (a < b ? -1 : 1))
    .map(([key, held]) => ({ key, ...packed(held, place, width) }));
}
