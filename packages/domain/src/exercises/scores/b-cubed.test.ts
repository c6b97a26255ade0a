import { describe, expect, it } from 'vitest';
import { bCubed } from './b-cubed';

/** Groups written as words of letters. */
const grouping = (...groups: string[]) => new Map(groups.flatMap((group) => Array.from(group, (thing) => [thing, group] as const)));

const key = grouping('12345', '67', '89ABC');

describe('B-cubed', () => {
  it.each([
    // (5 · 1 + 2 · 2/7 + 5 · 5/7) / 12 = (64/7) / 12
    ['a small group that went into a large one', grouping('12345', '6789ABC'), 64 / 84, 1],
    // (10 · 5/10 + 2) / 12
    ['two large groups in one', grouping('1234589ABC', '67'), 7 / 12, 1],
    // Precision 1; recall (3 · 3/5 + 2 · 2/5 + 2 + 5) / 12 = 9.6 / 12
    ['a group in two parts', grouping('123', '45', '67', '89ABC'), 1, 9.6 / 12],
    // Recall (5 · 1/5 + 2 · 1/2 + 5 · 1/5) / 12 = 3 / 12
    ['nothing put together', grouping(), 1, 3 / 12],
    ['all as it is', key, 1, 1],
  ])('of %s', (_, found, precision, recall) => {
    const scores = bCubed(found, key);
    expect(scores.precision.value).toBeCloseTo(precision, 12);
    expect(scores.recall.value).toBeCloseTo(recall, 12);
    expect(scores.f.value).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it('leaves out what the key does not have', () => {
    expect(bCubed(grouping('12345', '67', '89ABCXYZ'), key).precision.value).toBe(1);
  });

  it('of fewer than five is no number', () => {
    expect(bCubed(key, grouping('12', '34')).f).toMatchObject({ n: 4, value: 'too_few' });
  });
});
