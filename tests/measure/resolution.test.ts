import { describe, expect, it } from 'vitest';
import { developedOn, heldOut } from './labelled-pairs';
import { judge, qualityOf } from './quality';

describe('candidates on labelled pairs', () => {
  it('are as good as docs/resolution.md says, on the pairs that the rules were developed on', () => {
    const { pairs, precision, recall } = qualityOf(judge(developedOn));
    expect(pairs).toBeGreaterThanOrEqual(160);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are nearly as good on the pairs that were held out', () => {
    const { pairs, precision, recall } = qualityOf(judge(heldOut));
    expect(pairs).toBeGreaterThanOrEqual(150);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('no pair of one half is in the other', () => {
    const text = ({ left, right }: (typeof heldOut)[number]) => JSON.stringify([left.names, right.names]);
    const developed = new Set(developedOn.map(text));
    expect(heldOut.filter((pair) => developed.has(text(pair)))).toEqual([]);
  });
});
