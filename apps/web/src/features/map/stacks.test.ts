import { describe, expect, it } from 'vitest';
import type { MapPoint } from '@workbench/contract';
import { boundsOfPositions, entitiesOf, routeOf, stacksOf } from './stacks';

const point = (id: string, entity: string, at: number, day?: string, changes: Partial<MapPoint> = {}): MapPoint =>
  ({
    id,
    entity: { id: entity, kind: 'person', name: entity },
    place: { id: `p${at}`, kind: 'place', name: `p${at}` },
    predicate: 'seen_at',
    position: { latitude: at, longitude: at, precisionMetres: 100 },
    time: day ? { from: `${day}T00:00:00.000Z`, to: `${day}T23:00:00.000Z` } : null,
    ...changes,
  }) as unknown as MapPoint;

describe('points on the map', () => {
  const points = [point('1', 'vale', 1, '2031-04-03'), point('2', 'vale', 2, '2031-04-01'), point('3', 'dane', 1), point('4', 'vale', 3)];

  it('that share a position are one stack, named after the place', () => {
    const town = point('5', 'town', 1, undefined, { predicate: 'position', place: null });
    const [first, ...others] = stacksOf([...points, town]);
    expect([first!.name.name, first!.points.length, entitiesOf(first!)]).toEqual(['town', 3, ['vale', 'dane', 'town']]);
    expect(others).toHaveLength(2);
  });

  it('make a way in the order of time', () => {
    expect(routeOf(points, 'vale').map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('lie within their bounds, circles and all', () => {
    expect(boundsOfPositions([])).toBeUndefined();
    const [west, south, east, north] = boundsOfPositions([{ latitude: 10, longitude: -20, precisionMetres: 111_320 }])!;
    expect([west < -21, south < 9, east > -19, north > 11]).toEqual([true, true, true, true]);
  });
});
