import { describe, expect, it } from 'vitest';
import { measure } from './measures';

const network = (...ends: string[]) => ({
  nodes: [...new Set(ends.join(''))].toSorted(),
  lines: ends.filter((pair) => pair.length === 2).map((pair) => ({ from: pair[0]!, to: pair[1]! })),
});
const column = (ends: string[], key: 'degree' | 'degreeShare' | 'betweenness' | 'closeness' | 'eigenvector' | 'community') =>
  measure(network(...ends)).rows.map((row) => (row[key] === null ? null : Number(row[key].toFixed(4))));

describe('measures of the reported network', () => {
  // Test vector of the doctrine: the way A – B – C – D.
  const way = ['AB', 'BC', 'CD'];
  it.each([
    ['degree', [1, 2, 2, 1]],
    ['degreeShare', [0.3333, 0.6667, 0.6667, 0.3333]],
    ['betweenness', [0, 0.6667, 0.6667, 0]],
    ['closeness', [0.5, 0.75, 0.75, 0.5]],
    ['eigenvector', [0.3717, 0.6015, 0.6015, 0.3717]],
  ] as const)('%s of a way of four is that of the doctrine', (key, expected) => {
    const found = column(way, key);
    for (const [place, value] of expected.entries()) expect(found[place]).toBeCloseTo(value, 3);
  });

  it('know the broker of a star', () => {
    expect(column(['AB', 'AC', 'AD'], 'betweenness')).toEqual([1, 0, 0, 0]);
  });

  it('count two lines between the same two once, whatever their direction', () => {
    expect(column(['AB', 'BA', 'AB'], 'degree')).toEqual([1, 1]);
    expect(measure(network('AB', 'BA')).pairs).toBe(1);
  });

  it('have closeness and eigenvector in the largest connected part alone', () => {
    const found = measure(network('AB', 'BC', 'DE', 'F'));
    expect(found.rows.map((row) => [row.id, row.closeness === null, row.eigenvector === null])).toEqual([
      ['A', false, false],
      ['B', false, false],
      ['C', false, false],
      ['D', true, true],
      ['E', true, true],
      ['F', true, true],
    ]);
    expect([found.nodes, found.pairs, found.largest, found.density]).toEqual([6, 3, 3, 0.2]);
  });

  it('part two circles that one line joins, and number the communities the same each time', () => {
    const ends = ['AB', 'BC', 'CA', 'DE', 'EF', 'FD', 'CD'];
    expect(column(ends, 'community')).toEqual([0, 0, 0, 1, 1, 1]);
    expect(measure(network(...ends))).toEqual(measure(network(...ends)));
    expect(measure(network(...ends)).modularity).toBeCloseTo(0.357, 3);
  });

  it.each([[[]], [['A']], [['A', 'B']], [['AB']]])('of %j break nothing', (ends) => {
    const found = measure(network(...ends));
    expect(found.rows).toHaveLength(network(...ends).nodes.length);
    for (const row of found.rows) for (const value of Object.values(row)) expect(value).not.toBeNaN();
  });
});
