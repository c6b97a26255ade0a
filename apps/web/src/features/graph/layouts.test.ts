import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from './layouts';

const node = (id: string, kind = 'person') => ({ id, kind });
const line = (ends: string, predicate = 'met', begins: string | null = null) => ({ from: ends[0]!, to: ends[1]!, predicate, begins });
const layouts = ['hierarchical', 'concentric', 'radial', 'time', 'place'] as const;

const letters = 'abcdefghij'.split('');

describe('a layout that follows a rule', () => {
  it('puts what it starts from at the top, and each further line one row lower', () => {
    const places = placesIn(
      'hierarchical',
      ['a', 'b', 'c', 'd'].map((id) => node(id)),
      ['ab', 'bc', 'bd'].map((ends) => line(ends)),
      ['a'],
    );
    expect([...places].map(([id, { y }]) => [id, y])).toEqual([
      ['a', 0],
      ['b', 130],
      ['c', 260],
      ['d', 260],
    ]);
  });

  it('puts it in the middle with rings around it', () => {
    const far = (places: ReturnType<typeof placesIn>, id: string) => Math.round(Math.hypot(places.get(id)!.x, places.get(id)!.y));
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const lines = ['ab', 'bc', 'bd'].map((ends) => line(ends));
    const radial = placesIn('radial', nodes, lines, ['c']);
    expect(['c', 'b', 'a', 'd'].map((id) => far(radial, id))).toEqual([0, 130, 260, 260]);
    expect(far(placesIn('concentric', nodes, lines, []), 'b')).toBe(0);
  });

  it('puts what is linked first furthest to the side where time begins, and what has no time before it', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id));
    const lines = [line('ab', 'met', '2031-03-02'), line('bc', 'met', '2031-04'), line('cd', 'met', '2031-02')];
    const x = placesIn('time', nodes, lines, []);
    expect(['e', 'c', 'd', 'a', 'b'].map((id) => x.get(id)!.x / 192)).toEqual([0, 1, 1, 2, 2]);
  });

  it('puts what was seen at a place around it', () => {
    const nodes = [node('p', 'place'), node('q', 'place'), node('a'), node('b'), node('c')];
    const places = placesIn('place', nodes, [line('ap', 'seen_at'), line('bq', 'located_at'), line('cp', 'met')], []);
    const between = (one: string, other: string) =>
      Math.round(Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y));
    expect([between('a', 'p'), between('b', 'q')]).toEqual([90, 90]);
    expect(between('c', 'p')).toBeGreaterThan(90);
  });

  it.each(layouts)('%s has a place for every node, no two on each other, and the same each time', (layout) => {
    const ends = fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).filter(([a, b]) => a !== b);
    const lines = fc.array(
      fc
        .tuple(ends, fc.constantFrom('met', 'seen_at'), fc.constantFrom(null, '2031', '2031-04', '2031-04-09'))
        .map(([pair, predicate, begins]) => line(pair.join(''), predicate, begins)),
    );
    const kinds = fc.array(fc.constantFrom('person', 'place'), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(lines, kinds, (given, kind) => {
        const nodes = letters.map((id, place) => node(id, kind[place]));
        const places = placesIn(layout, nodes, given, ['c']);
        expect(places.size).toBe(10);
        const spots = [...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
        expect(new Set(spots).size).toBe(10);
        expect([...placesIn(layout, nodes, given, ['c'])]).toEqual([...places]);
      }),
    );
  });
});
