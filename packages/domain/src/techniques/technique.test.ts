import { describe, expect, it } from 'vitest';
import type { RowContent } from './row-content';
import { firstPhase, mayReplace, mayStandIn } from './technique';

const hypothesis: RowContent = { kind: 'hypothesis', text: 'A smuggler moves it.', stance: 'plain' };
const item: RowContent = { kind: 'evidence', sort: 'item', text: '', relevance: 'high' };
const claim: RowContent = { kind: 'evidence', sort: 'claim', text: '', relevance: 'high' };
const argument: RowContent = { kind: 'evidence', sort: 'argument', text: 'He had no reason.', credibility: 'low', relevance: 'high' };
const absence: RowContent = { ...argument, sort: 'absence' };
const nothing = { itemId: null, claimId: null };

describe('a row of a matrix', () => {
  it.each<[string, RowContent, { itemId: string | null; claimId: string | null }, boolean]>([
    ['a hypothesis in words', hypothesis, nothing, true],
    ['a hypothesis on an item', hypothesis, { ...nothing, itemId: 'i' }, false],
    ['evidence on its item', item, { ...nothing, itemId: 'i' }, true],
    ['evidence of an item that is not named', item, nothing, false],
    ['evidence of an item on a claim', item, { ...nothing, claimId: 'c' }, false],
    ['evidence on its claim', claim, { ...nothing, claimId: 'c' }, true],
    ['an argument', argument, nothing, true],
    ['an argument on an item', argument, { ...nothing, itemId: 'i' }, false],
  ])('%s stands: %s', (_, content, on, expected) => expect(mayStandIn('ach', content, on)).toBe(expected));

  it('is reworded, and stays what it is', () => {
    expect(mayReplace(hypothesis, { ...hypothesis, stance: 'null' })).toBe(true);
    expect(mayReplace(argument, absence)).toBe(true);
    expect(mayReplace(item, { ...item, relevance: 'low' })).toBe(true);
    expect(mayReplace(item, claim)).toBe(false);
    expect(mayReplace(item, argument)).toBe(false);
    expect(mayReplace(argument, item)).toBe(false);
    expect(mayReplace(hypothesis, argument)).toBe(false);
  });

  it('is rated alone first; nothing else is', () => {
    expect([firstPhase('ach'), firstPhase('assumptions')]).toEqual(['alone', 'together']);
  });

  it('stands in no other technique, and an item that is checked rests on that item', () => {
    const checked: RowContent = {
      kind: 'quality',
      text: '',
      directness: 'direct',
      corroboration: 'single',
      deception: 'possible',
      caveats: 'kept',
    };
    expect(mayStandIn('assumptions', hypothesis, nothing)).toBe(false);
    expect(mayStandIn('information_quality', checked, nothing)).toBe(false);
    expect(mayStandIn('information_quality', checked, { ...nothing, itemId: 'i' })).toBe(true);
  });
});
