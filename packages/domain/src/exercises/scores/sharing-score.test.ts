import { describe, expect, it } from 'vitest';
import { pooling, scoreSharing, type SharingPair } from './sharing-score';

const held = (item: string, heldBy: string[], seenBy: string[]) => ({ item, heldBy, seenBy });

describe('pooling', () => {
  it('is the share of what one alone held that another came to see', () => {
    const items = [
      held('a', ['POL'], ['POL', 'CUS']),
      held('b', ['POL'], ['POL']),
      held('c', ['CUS'], ['CUS', 'POL', 'FIU']),
      held('d', ['CUS'], []),
      held('e', ['FIU'], ['FIU']),
      held('f', ['FIU', 'POL'], ['FIU', 'POL']),
    ];
    // a and c of a, b, c, d, e; f was known to two.
    expect(pooling(items)).toMatchObject({ n: 5, value: 2 / 5 });
    expect(pooling(items.slice(1))).toMatchObject({ n: 4, value: 'too_few' });
  });
});

describe('sharing', () => {
  const rules: SharingPair[] = ['a', 'b', 'c', 'd', 'e'].flatMap((item): SharingPair[] => [
    { kind: 'must_share', item, agency: 'POL' },
    { kind: 'must_not_share', item, agency: 'PRI' },
  ]);

  it('is held to what had to come and what must not', () => {
    const sees = (agency: string, item: string) => (agency === 'POL' ? 'abd' : 'e').includes(item);
    expect(scoreSharing(rules, sees)).toMatchObject({ shared: { n: 5, value: 3 / 5 }, overShared: { n: 5, value: 1 / 5 } });
  });

  it.each([
    ['does all right', (agency: string) => agency === 'POL', 1, 0],
    ['shares nothing', () => false, 0, 0],
    ['shares all with all', () => true, 1, 1],
  ])('of who %s', (_, sees, shared, overShared) => {
    expect(scoreSharing(rules, sees)).toMatchObject({ shared: { value: shared }, overShared: { value: overShared } });
  });

  it('counts a pair that two rules name once', () => {
    expect(scoreSharing([...rules, ...rules], () => true).shared.n).toBe(5);
  });
});
