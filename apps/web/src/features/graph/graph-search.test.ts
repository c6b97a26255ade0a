import { describe, expect, it } from 'vitest';
import { expanded, filterCount, filtersOf, hiding, partlyExpanded } from './graph-search';

describe('the chart in the address', () => {
  it('keeps what is there when a node is expanded, and brings a hidden one back', () => {
    const search = { kind: ['person'], hidden: ['a', 'b'] };
    expect(expanded(search, 'a')).toEqual({ kind: ['person'], expand: ['a'], hidden: ['b'] });
    expect(expanded(expanded(search, 'a'), 'a').expand).toEqual(['a']);
    expect(expanded({ hidden: ['a'] }, 'b', ['a', 'b']).hidden).toBeUndefined();
  });

  it('no longer expands what is hidden', () => {
    expect(hiding({ root: ['r'], expand: ['a'] }, 'a')).toEqual({ root: ['r'], expand: undefined, hidden: ['a'] });
  });

  it('expands in part, and forgets the parts of what is hidden', () => {
    const search = partlyExpanded(partlyExpanded({ hidden: ['a'] }, 'a', 'kind', 'phone'), 'b', 'predicate', 'met');
    expect(search).toEqual({ hidden: undefined, part: ['a.kind.phone', 'b.predicate.met'] });
    expect(hiding(search, 'a').part).toEqual(['b.predicate.met']);
  });

  it('keeps filters when the whole network is asked for', () => {
    const search = {
      root: ['r'],
      expand: ['a'],
      hidden: ['b'],
      depth: 2,
      kind: ['phone'],
      confirmedOnly: 'yes',
      since: '2031-04-01',
    } as const;
    expect(filtersOf({ ...search, root: ['r'], expand: ['a'], hidden: ['b'], kind: ['phone'] })).toEqual({
      kind: ['phone'],
      predicate: undefined,
      confirmedOnly: 'yes',
      reliability: undefined,
      credibility: undefined,
      since: '2031-04-01',
      until: undefined,
    });
    expect(filterCount({ kind: ['phone'], depth: 2, credibility: ['1', '2'] })).toBe(4);
  });
});
