import { describe, expect, it } from 'vitest';
import { ProductKind, Section, sectionsOf } from './product';

describe.each(ProductKind.options)('a %s', (kind) => {
  it('opens with its key judgements and closes with its sources', () => {
    expect(sectionsOf[kind][0]).toBe('key_judgements');
    expect(sectionsOf[kind].at(-1)).toBe('source_summary');
  });

  it('has every standard section once', () => {
    expect(sectionsOf[kind].toSorted()).toEqual([...Section.options].toSorted());
  });
});
