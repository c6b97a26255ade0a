import { practices, procedures } from '../../shared/programme/content';
import { describe, expect, it } from 'vitest';
import { placesAt } from './places';

describe('places of the programme', () => {
  it('knows what is at hand on a page', () => {
    expect(placesAt('/items/7')).toEqual(['triage', 'grading', 'extraction']);
    expect(placesAt('/products/7')).toContain('judgements');
    expect(placesAt('/products/7/review')).toEqual(['review']);
    expect(placesAt('/products/7/release')).toContain('release');
    expect(placesAt('/programme/guides/g1')).toEqual([]);
  });
  it.each(['/contribute', '/items', '/requests', '/products', '/products/7/review', '/products/7/release', '/techniques', '/graph'])(
    'has a practice at hand on %s',
    (path) => expect(practices.filter(({ applies }) => applies.some((place) => placesAt(path).includes(place))).length).toBeGreaterThan(0),
  );
  it('has procedures', () => expect(procedures.length).toBeGreaterThanOrEqual(8));
});
