import { describe, expect, it } from 'vitest';
import { maturityPicture } from './maturity-picture';
import { countPeople } from './people-count';
import type { RecordContent } from './record';

const themes = [{ key: 'gender', questions: 4 }];
const level = (moment: string, value: number) => ({
  content: { kind: 'maturity', theme: 'gender', moment, level: value } as RecordContent,
});
const answer = (question: string, words = 'Yes') => ({ content: { kind: 'answer', theme: 'gender', question, words } as RecordContent });

describe('maturity of a theme', () => {
  it('is told before and after, by the last judgement', () => {
    const [theme] = maturityPicture(themes, [level('before', 1), level('before', 2), level('after', 3), answer('a'), answer('b')]);
    expect(theme).toEqual({ theme: 'gender', before: 2, after: 3, answered: 2, asked: 4, isTooFew: false });
  });

  it('rests on too few answers below half of the questions; empty and repeated answers do not count', () => {
    const [theme] = maturityPicture(themes, [level('before', 0), answer('a'), answer('a'), answer('b', '')]);
    expect(theme).toEqual({ theme: 'gender', before: 0, after: null, answered: 1, asked: 4, isTooFew: true });
  });
});

describe('people', () => {
  it('are counted by sex and age', () => {
    const count = countPeople([
      { sex: 'female', age: '25_34', count: 3 },
      { sex: 'male', age: '25_34', count: 1 },
      { sex: 'other', age: 'unknown', count: 2 },
    ]);
    expect(count).toMatchObject({ total: 6, bySex: { female: 3, male: 1, other: 2 }, shareOfWomen: 0.75 });
    expect([count.byAge['25_34'], count.byAge.unknown, count.byAge['55_over']]).toEqual([4, 2, 0]);
  });

  it('have no share of women where nobody was counted as female or male', () => {
    expect(countPeople([{ sex: 'other', age: 'unknown', count: 2 }]).shareOfWomen).toBeNull();
  });
});
