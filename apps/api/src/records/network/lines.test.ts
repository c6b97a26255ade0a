import { describe, expect, it } from 'vitest';
import { degreesOf, reach, toLines, type Edge } from './lines';

const anEdge = (id: string, from: string, to: string, changes: Partial<Edge> = {}): Edge => ({
  id,
  from,
  to,
  predicate: 'met',
  status: 'confirmed',
  ...changes,
});

describe('lines', () => {
  it('keep their direction where the predicate has one, and lose it where it has none', () => {
    const met = toLines([anEdge('1', 'b', 'a'), anEdge('2', 'a', 'b')]);
    expect(met.map((line) => [line.from, line.to, line.claimIds])).toEqual([['a', 'b', ['1', '2']]]);
    const paid = toLines([anEdge('1', 'b', 'a', { predicate: 'paid' }), anEdge('2', 'a', 'b', { predicate: 'paid' })]);
    expect(paid.map((line) => [line.from, line.to])).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ]);
  });

  it.each([
    [['denied', 'suspected', 'confirmed'], 'confirmed'],
    [['denied', 'suspected'], 'suspected'],
    [['denied', 'denied'], 'denied'],
  ] as const)('of claims that are %j are %s', (statuses, expected) => {
    expect(toLines(statuses.map((status, place) => anEdge(String(place), 'a', 'b', { status })))[0]?.status).toBe(expected);
  });

  it('are reached one after the other, and not round a circle for ever', () => {
    const ring = [anEdge('1', 'a', 'b'), anEdge('2', 'b', 'c'), anEdge('3', 'c', 'a'), anEdge('4', 'c', 'd')];
    expect(reach(ring, ['a'], 1)).toEqual(['a', 'b', 'c']);
    expect(reach(ring, ['a'], 50)).toEqual(['a', 'b', 'c', 'd']);
    expect([...degreesOf(ring)]).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 3],
      ['d', 1],
    ]);
  });
});
