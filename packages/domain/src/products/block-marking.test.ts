import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMarking, arbitraryMarking } from '../markings/arbitrary-marking';
import { dominates } from '../markings/marking-lattice';
import { blockMarking, productMarking } from './block-marking';

describe('a paragraph', () => {
  it('is at least as restricted as the three items that it cites together', () => {
    const cited = [
      aMarking({ level: 1, to: ['CUS', 'POL'] }),
      aMarking({ level: 2, compartments: ['HARBOUR'] }),
      aMarking({ to: ['INT', 'POL'], by: ['INT'], orcon: ['INT'] }),
    ];
    expect(blockMarking(aMarking(), cited)).toEqual(
      aMarking({ level: 2, to: ['POL'], compartments: ['HARBOUR'], by: ['INT', 'POL'], orcon: ['INT'] }),
    );
  });

  it('that cites nothing has the marking its author chose', () => {
    expect(blockMarking(aMarking({ level: 2, to: ['POL', 'CUS'] }), [])).toEqual(aMarking({ level: 2, to: ['CUS', 'POL'] }));
  });

  it('is never lowered by citing more', () => {
    fc.assert(
      fc.property(arbitraryMarking, fc.array(arbitraryMarking, { maxLength: 4 }), arbitraryMarking, (floor, cited, more) => {
        const before = blockMarking(floor, cited);
        const after = blockMarking(floor, [...cited, more]);
        expect(dominates(after, before) && dominates(after, more)).toBe(true);
        expect(dominates(before, floor)).toBe(true);
      }),
    );
  });
});

describe('a product', () => {
  it('is as restricted as its title and all its paragraphs together, and no more', () => {
    fc.assert(
      fc.property(arbitraryMarking, fc.array(arbitraryMarking, { maxLength: 4 }), arbitraryMarking, (title, blocks, other) => {
        const whole = productMarking(title, blocks);
        const parts = [title, ...blocks];
        expect(parts.every((part) => dominates(whole, part))).toBe(true);
        expect(dominates(other, whole)).toBe(parts.every((part) => dominates(other, part)));
      }),
    );
  });
});
