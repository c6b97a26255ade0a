import { describe, expect, it } from 'vitest';
import { expanded, hiding, whole } from './graph-search';

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

  it('keeps filters when the whole network is asked for', () => {
    expect(whole({ root: ['r'], expand: ['a'], hidden: ['b'], depth: 2, kind: ['phone'], confirmedOnly: 'yes' })).toEqual({
      kind: ['phone'],
      predicate: undefined,
      confirmedOnly: 'yes',
    });
  });
});
