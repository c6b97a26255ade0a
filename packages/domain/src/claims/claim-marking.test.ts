import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMarking, arbitraryMarking, arbitraryReader } from '../markings/arbitrary-marking';
import { maySee } from '../markings/marking-visibility';
import type { Marking } from '../markings/marking';
import { claimMarking } from './claim-marking';

const ground = aMarking({ level: 1, to: ['CUS', 'POL'], by: ['CUS'], until: '2031-05-01' });

describe('the marking of a claim', () => {
  it('is that of its ground when its author says nothing', () => {
    expect(claimMarking(ground)).toEqual({ ok: true, value: ground });
  });

  it.each<[string, Marking]>([
    ['a higher level', aMarking({ level: 2, to: ['CUS', 'POL'], by: ['CUS'] })],
    ['fewer agencies', aMarking({ level: 1, to: ['POL'], by: ['CUS'], until: '2031-05-01' })],
    ['a compartment', aMarking({ level: 1, to: ['CUS', 'POL'], by: ['CUS'], compartments: ['HARBOUR'], until: '2031-06-01' })],
    ["the author's agency as an originator more", aMarking({ level: 1, to: ['CUS', 'POL'], by: ['CUS', 'POL'], until: '2031-05-01' })],
  ])('may be stricter: %s', (_, wished) => {
    expect(claimMarking(ground, wished)).toEqual({ ok: true, value: wished });
  });

  it.each<[string, Marking]>([
    ['a lower level', { ...ground, level: 0 }],
    ['an agency more', { ...ground, releasableTo: 'all' }],
    ['an earlier day of declassification', { ...ground, declassifyOn: '2031-04-01' }],
    ['another originator', aMarking({ level: 1, to: ['POL'], by: ['POL'] })],
  ])('may not be more open: %s', (_, wished) => {
    expect(claimMarking(ground, wished)).toEqual({ ok: false, code: 'marking_too_open' });
  });

  it('never lets anybody see a claim without its ground', () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMarking, arbitraryMarking, (reader, under, wished) => {
        const marked = claimMarking(under, wished);
        if (marked.ok && maySee(reader, marked.value)) expect(maySee(reader, under)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
