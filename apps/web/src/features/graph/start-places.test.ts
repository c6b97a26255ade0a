import { describe, expect, it } from 'vitest';
import { startPlaces } from './start-places';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('where new nodes first stand', () => {
  const known = new Map([['a', { x: 500, y: 500 }]]);

  it('is beside a neighbour that has a place', () => {
    const places = startPlaces(
      ['b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'c', to: 'a' },
      ],
      (id) => known.get(id),
      false,
    );
    expect([...places.values()].map((place) => Math.round(distance(place, known.get('a')!)))).toEqual([110, 110]);
    expect(distance(places.get('b')!, places.get('c')!)).toBeGreaterThan(100);
  });

  it('is left to the arrangement when no neighbour has one', () => {
    expect(startPlaces(['b'], [{ from: 'b', to: 'c' }], (id) => known.get(id), false).size).toBe(0);
  });

  it('is on a spiral when nothing has a place yet, no two on each other', () => {
    const ids = Array.from({ length: 200 }, (_, place) => `n${place}`);
    const places = [...startPlaces(ids, [], () => undefined, true).values()];
    expect(places).toHaveLength(200);
    const nearest = places.flatMap((one, place) => places.slice(place + 1).map((other) => distance(one, other)));
    expect(Math.min(...nearest)).toBeGreaterThan(26);
  });
});
