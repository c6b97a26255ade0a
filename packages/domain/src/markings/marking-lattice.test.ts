import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMarking, arbitraryMarking, rawMarking } from './arbitrary-marking';
import { canonical, dominates, join, joinAll, markingKey } from './marking-lattice';
import type { Marking } from './marking';

describe('two markings together', () => {
  it.each([
    ['take the higher level', aMarking({ level: 1 }), aMarking({ level: 3 }), aMarking({ level: 3 })],
    ['keep a list when the other is open to all', aMarking({ to: ['CUS', 'POL'] }), aMarking(), aMarking({ to: ['CUS', 'POL'] })],
    ['go only to agencies on both lists', aMarking({ to: ['CUS', 'POL'] }), aMarking({ to: ['INT', 'POL'] }), aMarking({ to: ['POL'] })],
    ['go to nobody when the lists do not meet', aMarking({ to: ['POL'] }), aMarking({ to: ['INT'] }), aMarking({ to: [] })],
    [
      'need the compartments of both',
      aMarking({ compartments: ['LANTERN'] }),
      aMarking({ compartments: ['HARBOUR'] }),
      aMarking({ compartments: ['HARBOUR', 'LANTERN'] }),
    ],
    ['belong to both originators', aMarking({ by: ['POL'] }), aMarking({ by: ['CUS'] }), aMarking({ by: ['CUS', 'POL'] })],
    [
      'stay under the control of either',
      aMarking({ by: ['CUS'], orcon: ['CUS'] }),
      aMarking(),
      aMarking({ by: ['CUS', 'POL'], orcon: ['CUS'] }),
    ],
    [
      'keep their level until the later of two days',
      aMarking({ level: 1, until: '2031-06-01' }),
      aMarking({ level: 3, until: '2031-05-01' }),
      aMarking({ level: 3, until: '2031-06-01' }),
    ],
    [
      'keep their level for ever when one does',
      aMarking({ level: 1 }),
      aMarking({ level: 3, until: '2031-05-01' }),
      aMarking({ level: 3 }),
    ],
    [
      'keep the day of the one that has a level at all',
      aMarking(),
      aMarking({ level: 3, until: '2031-05-01' }),
      aMarking({ level: 3, until: '2031-05-01' }),
    ],
  ])('%s', (_, a, b, expected) => {
    expect(join(a, b)).toEqual(expected);
  });

  it('are the same in any order and grouping, and a marking with itself is itself', () => {
    fc.assert(
      fc.property(rawMarking, rawMarking, rawMarking, (a, b, c) => {
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, a)).toEqual(canonical(a));
        expect(joinAll([c, a, b])).toEqual(join(a, join(b, c)));
      }),
    );
  });

  it('are the least restricted marking that is at least as restricted as each', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, arbitraryMarking, (a, b, other) => {
        const both = join(a, b);
        expect(dominates(both, a) && dominates(both, b)).toBe(true);
        const above = joinAll([a, b, other]);
        expect(dominates(above, both)).toBe(true);
        expect(dominates(other, both)).toBe(dominates(other, a) && dominates(other, b));
      }),
    );
  });
});

describe('at least as restricted', () => {
  const base = aMarking({
    level: 1,
    to: ['CUS', 'POL'],
    compartments: ['HARBOUR'],
    by: ['CUS', 'POL'],
    orcon: ['CUS'],
    until: '2031-05-01',
  });
  it.each<[string, Partial<Marking>]>([
    ['a lower level', { level: 0 }],
    ['an earlier day of declassification', { declassifyOn: '2031-04-30' }],
    ['release to all', { releasableTo: 'all' }],
    ['one more agency on the list', { releasableTo: aMarking({ to: ['CUS', 'INT', 'POL'] }).releasableTo }],
    ['a compartment less', { compartments: [] }],
    ['an originator less', { originators: aMarking({ by: ['CUS'] }).originators }],
    ['no originator control', { originatorControl: [] }],
  ])('is not said of a marking with %s', (_, weaker) => {
    expect(dominates({ ...base, ...weaker }, base)).toBe(false);
    expect(dominates(base, { ...base, ...weaker })).toBe(true);
  });

  it('is not said of a marking with a day of declassification against one without', () => {
    const { declassifyOn: _, ...lasting } = base;
    expect(dominates(base, lasting)).toBe(false);
    expect(dominates(lasting, base)).toBe(true);
  });

  it('is not hindered by a day that stands beside the lowest level', () => {
    const lowest = { ...aMarking(), declassifyOn: '2031-05-01' };
    expect(dominates(aMarking({ level: 1, until: '2031-04-30' }), lowest)).toBe(true);
    expect(dominates(lowest, aMarking())).toBe(true);
  });

  it('is a partial order: reflexive, transitive, and mutual only between equals', () => {
    fc.assert(
      fc.property(arbitraryMarking, arbitraryMarking, arbitraryMarking, (a, b, c) => {
        expect(dominates(a, a)).toBe(true);
        expect(dominates(a, b) && dominates(b, a)).toBe(markingKey(a) === markingKey(b));
        if (dominates(a, b) && dominates(b, c)) expect(dominates(a, c)).toBe(true);
      }),
    );
  });
});

describe('the canonical form', () => {
  it('sorts lists and drops repeats, and leaves the given marking alone', () => {
    const given = aMarking({ to: ['POL', 'CUS', 'POL'], compartments: ['LANTERN', 'HARBOUR'] });
    const before = JSON.stringify(given);
    expect(canonical(given)).toEqual(aMarking({ to: ['CUS', 'POL'], compartments: ['HARBOUR', 'LANTERN'] }));
    expect(JSON.stringify(given)).toBe(before);
  });

  it('has no day of declassification at the lowest level', () => {
    expect(canonical({ ...aMarking(), declassifyOn: '2031-05-01' })).toStrictEqual(aMarking());
    expect(canonical(aMarking({ level: 1, until: '2031-05-01' })).declassifyOn).toBe('2031-05-01');
  });

  it('of a canonical form is itself', () => {
    fc.assert(
      fc.property(rawMarking, (a) => {
        expect(canonical(canonical(a))).toEqual(canonical(a));
      }),
    );
  });
});

describe('the key of a marking', () => {
  it('is the same for two ways of writing one marking, and differs for any other', () => {
    expect(markingKey(aMarking({ to: ['POL', 'CUS'] }))).toBe(markingKey(aMarking({ to: ['CUS', 'POL', 'CUS'] })));
    expect(markingKey(aMarking({ to: [] }))).not.toBe(markingKey(aMarking()));
    fc.assert(
      fc.property(rawMarking, rawMarking, (a, b) => {
        const isOne = JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
        expect(markingKey(a) === markingKey(b)).toBe(isOne);
      }),
    );
  });
});
