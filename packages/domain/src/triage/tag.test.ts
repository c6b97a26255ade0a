import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagLimit, toTag } from './tag';

it.each([
  ['  Night   Courier ', 'night courier'],
  ['cote\u0302', 'cot\u00ea'],
  ['شحنة', 'شحنة'],
  ['   ', ''],
])('%j is kept as %j', (typed, kept) => expect(toTag(typed)).toBe(kept));

it('a tag that is kept stays as it is when it is typed again, and is never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const kept = toTag(typed);
      expect(toTag(kept)).toBe(kept);
      expect(Array.from(kept).length).toBeLessThanOrEqual(tagLimit);
    }),
  );
  expect(toTag('İ'.repeat(tagLimit))).toHaveLength(tagLimit);
});
