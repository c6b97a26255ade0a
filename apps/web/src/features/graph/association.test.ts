import { describe, expect, it } from 'vitest';
import type { GraphLine } from '@workbench/contract';
import { associate, symbolOf } from './association';

const line = (from: string, to: string, predicate = 'met', status = 'confirmed') =>
  ({ id: `${from}${to}${predicate}`, from, to, predicate, status }) as GraphLine;
const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('the association matrix', () => {
  it('has the best connected first and says how many it leaves out', () => {
    const { ids, leftOut } = associate(nodes, [line('c', 'a'), line('c', 'b'), line('b', 'd')], 3);
    expect([ids, leftOut]).toEqual([['b', 'c', 'a'], 1]);
  });

  it('says the same of two entities from either side, with a letter for each predicate', () => {
    const { marksOf, legend } = associate(nodes, [line('a', 'b', 'paid', 'suspected'), line('b', 'a', 'met')], 4);
    expect(legend).toEqual([
      { letter: 'a', predicate: 'met' },
      { letter: 'b', predicate: 'paid' },
    ]);
    expect(marksOf('a', 'b')).toEqual(marksOf('b', 'a'));
    expect(marksOf('a', 'b').map((mark) => symbolOf(mark) + mark.letter)).toEqual(['○b', '●a']);
    expect(marksOf('a', 'c')).toEqual([]);
  });

  it.each([
    ['confirmed', 'met', '●'],
    ['suspected', 'met', '○'],
    ['confirmed', 'member_of', '+'],
    ['suspected', 'works_for', '(+)'],
    ['denied', 'member_of', '✕'],
  ])('writes what is %s of %s as %s', (status, predicate, symbol) => {
    const [mark] = associate(nodes, [line('a', 'b', predicate, status)], 4).marksOf('a', 'b');
    expect(symbolOf(mark!)).toBe(symbol);
  });
});
