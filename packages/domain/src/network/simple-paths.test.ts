import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplePaths } from './simple-paths';

const line = (ends: string) => ({ id: ends, from: ends[0]!, to: ends[1]! });
const letters = 'abcdef'.split('');
const lines = (...ends: string[]) => ends.map(line);
const wide = { maxHops: 5, limit: 200 };
const ways = (...args: Parameters<typeof simplePaths>) => simplePaths(...args).paths.map((path) => path.nodeIds.join(''));

/** Every way, by trying all orders of nodes: slow and plainly right. */
function allWays(pairs: ReadonlySet<string>, from: string, to: string, left: number, way = from): string[] {
  if (from === to) return [way];
  if (left === 0) return [];
  return letters
    .filter((next) => !way.includes(next) && (pairs.has(from + next) || pairs.has(next + from)))
    .flatMap((next) => allWays(pairs, next, to, left - 1, way + next));
}

describe('ways between two nodes', () => {
  it.each([
    ['a line', lines('ab'), 5, ['ab']],
    ['a line that runs the other way', lines('ba'), 5, ['ab']],
    ['a chain', lines('ac', 'cb'), 5, ['acb']],
    ['a chain that is too long', lines('ac', 'cd', 'db'), 2, []],
    ['a square', lines('ac', 'cb', 'ad', 'db', 'cd'), 5, ['acb', 'adb', 'acdb', 'adcb']],
    ['a dead end', lines('ab', 'ac', 'cd'), 5, ['ab']],
    ['two parts', lines('ac', 'bd'), 5, []],
  ])('of %s', (_, given, maxHops, expected) => {
    expect(ways(given, 'a', 'b', { maxHops, limit: 200 })).toEqual(expected);
  });

  it('name every line of each step, and are none between a node and itself', () => {
    const two = [line('ab'), { id: 'paid', from: 'b', to: 'a' }];
    expect(simplePaths(two, 'a', 'b', wide).paths).toEqual([{ nodeIds: ['a', 'b'], lineIds: [['ab', 'paid']] }]);
    expect(simplePaths(two, 'a', 'a', wide).paths).toEqual([{ nodeIds: ['a'], lineIds: [] }]);
  });

  it('are cut at the limit, and say so only when there are more', () => {
    const square = lines('ac', 'cb', 'ad', 'db');
    expect(simplePaths(square, 'a', 'b', { maxHops: 5, limit: 1 })).toMatchObject({ paths: [{ nodeIds: ['a', 'c', 'b'] }], isCut: true });
    expect(simplePaths(square, 'a', 'b', { maxHops: 5, limit: 2 }).isCut).toBe(false);
  });

  it('give up in a tangle and say so', () => {
    const names = Array.from({ length: 40 }, (_, place) => String.fromCodePoint(0x4e00 + place));
    const tangle = names.flatMap((one, place) => names.slice(place + 1).map((other) => line(one + other)));
    const far = simplePaths(tangle, names[0]!, names[39]!, { maxHops: 5, limit: 10_000_000 });
    expect(far.isCut).toBe(true);
    expect(far.paths[0]!.nodeIds).toEqual([names[0], names[39]]);
  });

  it('are all there are and in one order, whatever the order of the lines', () => {
    const pair = fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          pair.map((ends) => ends.toSorted().join('')),
          { maxLength: 15 },
        ),
        fc.integer({ min: 1, max: 5 }),
        (pairs, maxHops) => {
          const found = ways(lines(...pairs), 'a', 'b', { maxHops, limit: 200 });
          const inOrder = allWays(new Set(pairs), 'a', 'b', maxHops).toSorted((x, y) => x.length - y.length || (x < y ? -1 : 1));
          expect(found).toEqual(inOrder);
          expect(ways(lines(...pairs.toReversed()), 'a', 'b', { maxHops, limit: 200 })).toEqual(found);
        },
      ),
    );
  });
});
