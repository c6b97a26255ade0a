import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsIn, identityClusters, Verdict, type Resolution } from './resolution';

function said(pair: string, verdict: Verdict, isWithdrawn = false): Resolution {
  return { leftId: pair.charAt(0), rightId: pair.charAt(1), verdict, isWithdrawn };
}

describe('identities are one', () => {
  it.each<[string, Resolution[], Record<string, string>]>([
    ['when they were said to be the same', [said('ab', 'same')], { a: 'a', b: 'a' }],
    ['by a chain, under the smallest id', [said('dc', 'same'), said('cb', 'same'), said('ba', 'same')], { a: 'a', b: 'a', c: 'a', d: 'a' }],
    ['in clusters that do not touch', [said('ab', 'same'), said('dc', 'same')], { a: 'a', b: 'a', c: 'c', d: 'c' }],
    ['no longer when that was withdrawn', [said('ab', 'same', true)], {}],
    ['never because of doubt', [said('ab', 'unsure')], {}],
    ['never because of a difference', [said('ab', 'different')], {}],
    ['with nobody when said of one identity', [said('aa', 'same')], {}],
  ])('%s', (_, resolutions, expected) => {
    expect(Object.fromEntries(identityClusters(resolutions))).toEqual(expected);
  });

  it('in a chain of twenty thousand', () => {
    const name = (index: number) => String(20_000 - index).padStart(6, '0');
    const chain = Array.from({ length: 19_999 }, (_, index) => ({
      leftId: name(index),
      rightId: name(index + 1),
      verdict: 'same' as const,
      isWithdrawn: false,
    }));
    expect(new Set(identityClusters(chain).values())).toEqual(new Set([name(19_999)]));
  });
});

describe('verdicts conflict', () => {
  it.each<[string, Resolution[], number]>([
    ['when a pair is the same and different', [said('ab', 'same'), said('ba', 'different')], 1],
    ['when a chain makes one what was said to be different', [said('ab', 'same'), said('bc', 'same'), said('ac', 'different')], 1],
    ['not when the chain is broken', [said('ab', 'same'), said('bc', 'same', true), said('ac', 'different')], 0],
    ['not when the difference was withdrawn', [said('ab', 'same'), said('ab', 'different', true)], 0],
    ['not when nothing was said to be the same', [said('ab', 'different')], 0],
    ['not between two clusters', [said('ab', 'same'), said('cd', 'same'), said('ad', 'different')], 0],
    ['not with a doubt', [said('ab', 'same'), said('ab', 'unsure')], 0],
  ])('%s', (_, resolutions, expected) => {
    expect(conflictsIn(resolutions)).toHaveLength(expected);
  });
});

const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const resolution = fc.record({
  leftId: letters,
  rightId: letters,
  verdict: fc.constantFrom(...Verdict.options),
  isWithdrawn: fc.boolean(),
});

/** Clusters found the slow way: spread along standing `same` pairs until nothing changes. */
function reachable(from: string, resolutions: readonly Resolution[]): Set<string> {
  const found = new Set([from]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { leftId, rightId, verdict, isWithdrawn } of resolutions) {
      if (verdict !== 'same' || isWithdrawn) continue;
      if (found.has(leftId)) found.add(rightId);
      if (found.has(rightId)) found.add(leftId);
    }
  }
  return found;
}

const byText = (a: string, b: string) => (a < b ? -1 : 1);

it('an identity belongs to the smallest that can be reached from it, in whatever order things were said', () => {
  fc.assert(
    fc.property(fc.array(resolution, { maxLength: 12 }), (resolutions) => {
      const clusters = identityClusters(resolutions);
      for (const id of 'abcdef') {
        const others = [...reachable(id, resolutions)].toSorted(byText);
        expect(clusters.get(id)).toBe(others.length > 1 ? others[0] : undefined);
      }
      expect(identityClusters(resolutions.toReversed())).toEqual(clusters);
    }),
  );
});
