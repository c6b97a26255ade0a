import { expect, it } from 'vitest';
import type { MapPoint, TimelineEntry } from '@workbench/contract';
import { rowsOf } from './picture-rows';

const named = (name: string) => ({ id: name.toLowerCase(), kind: 'person', name });
const time = (from: string, to: string) => ({ from, to });

it('tells of each entity once: where, from when to when, selected ones first', () => {
  const points = [
    { entity: named('Vale'), place: named('Port'), time: time('2031-04-02', '2031-04-03') },
    { entity: named('Vale'), place: named('Port'), time: null },
  ] as unknown as MapPoint[];
  const entries = [
    { entity: named('Vale'), other: named('Fair'), time: time('2031-03-01', '2031-03-02') },
    { entity: null, other: null, time: time('2030-01-01', '2030-01-01') },
  ] as unknown as TimelineEntry[];
  const rows = rowsOf(points, entries, new Set(['vale']));
  expect(rows.map(({ entity, places, first, last }) => [entity.name, places.length, first, last])).toEqual([
    ['Vale', 1, '2031-03-01', '2031-04-03'],
    ['Fair', 0, '2031-03-01', '2031-03-02'],
  ]);
});
