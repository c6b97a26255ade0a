import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '@workbench/contract';
import { lanesOf } from './lanes';

const entry = (id: string, sort: string, from: number, to: number, entity?: object): TimelineEntry =>
  ({
    id,
    sort,
    time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    entity: entity ?? null,
  }) as unknown as TimelineEntry;
const place = (moment: number) => moment / 1000;
const vale = { id: 'vale', kind: 'person' };

describe('lanes', () => {
  const entries = [
    entry('i', 'item', 0, 0),
    entry('s', 'sighting', 10_000, 60_000, vale),
    entry('t', 'sighting', 40_000, 50_000, vale),
    entry('e', 'event', 0, 1000, { id: 'fair', kind: 'event' }),
    entry('later', 'item', 900_000, 900_000),
  ];

  it('hold what belongs together, events first, and what overlaps in rows of its own', () => {
    const lanes = lanesOf(entries, 'kind', place, 500);
    expect(lanes.map(({ key, rows }) => [key, rows])).toEqual([
      ['event', 1],
      ['person', 2],
      ['item', 1],
    ]);
    expect(lanes[1]!.bars.map(({ start, length, row }) => [start, length, row])).toEqual([
      [10, 50, 0],
      [40, 10, 1],
    ]);
  });

  it('stand for an entity each when asked, and leave out what is out of sight', () => {
    expect(lanesOf(entries, 'entity', place, 500).map(({ key, bars }) => [key, bars.length])).toEqual([
      ['vale', 2],
      ['fair', 1],
      ['item', 1],
    ]);
  });

  it('keep a moment wide enough to be seen', () => {
    expect(lanesOf([entries[0]!], 'kind', place, 500)[0]!.bars[0]!.length).toBe(8);
  });
});
