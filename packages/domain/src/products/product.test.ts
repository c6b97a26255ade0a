import { describe, expect, it } from 'vitest';
import { ProductKind, Section, sectionsOf } from './product';

describe.each(ProductKind.options)('a %s', (kind) => {
  it('opens with its key judgements and closes with its sources', () => {
    expect(sectionsOf[kind][0]).toBe('key_judgements');
    expect(sectionsOf[kind].at(-1)).toBe('source_summary');
  });

  it('has each of its sections once, in the order of the standard', () => {
    const places = sectionsOf[kind].map((section) => Section.options.indexOf(section));
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  });
});

it('a threat assessment alone rates intent, capability and opportunity', () => {
  const rating = ProductKind.options.filter((kind) => sectionsOf[kind].includes('intent'));
  expect(rating).toEqual(['threat_assessment']);
});
