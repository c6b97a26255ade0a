import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode } from '../ids';
import { aMarking, arbitraryMarking, arbitraryReader } from '../markings/arbitrary-marking';
import { maySee } from '../markings/marking-visibility';
import type { Marking } from '../markings/marking';
import { Role } from '../members/role';
import { mayRemark, remark } from './remark';

const [cus, pol] = ['CUS', 'POL'].map((code) => AgencyCode.parse(code)) as [AgencyCode, AgencyCode];
const before = aMarking({ level: 2, to: ['CUS', 'POL'], compartments: ['HARBOUR'], by: ['CUS'], orcon: ['CUS'] });

describe('who marks an item anew', () => {
  it.each(Role.options)('a %s does so only as liaison of its originator, or as instructor', (role) => {
    expect(mayRemark({ role, agency: cus }, cus)).toBe(role === 'liaison' || role === 'instructor');
    expect(mayRemark({ role, agency: pol }, cus)).toBe(role === 'instructor');
  });
});

describe('marking an item anew', () => {
  it.each<[string, Partial<Marking>]>([
    ['a lower level', { level: 1 }],
    ['a day of declassification', { declassifyOn: '2031-06-01' }],
    ['a further agency', { releasableTo: aMarking({ to: ['CUS', 'INT', 'POL'] }).releasableTo }],
    ['the whole cell', { releasableTo: 'all' }],
    ['no compartment', { compartments: [] }],
    ['no originator control', { originatorControl: [] }],
  ])('opens it by %s', (_, change) => {
    expect(remark(before, { ...before, ...change })).toEqual({ ok: true, value: { ...before, ...change } });
  });

  it.each<[string, Partial<Marking>]>([
    ['a higher level', { level: 3 }],
    ['an agency less', { releasableTo: [cus] }],
    ['a compartment more', { compartments: aMarking({ compartments: ['HARBOUR', 'LANTERN'] }).compartments }],
  ])('is refused with %s', (_, change) => {
    expect(remark(before, { ...before, ...change })).toEqual({ ok: false, code: 'marking_stricter' });
  });

  it('is refused when the level would last longer', () => {
    const limited = { ...before, declassifyOn: '2031-05-01' };
    expect(remark(limited, { ...before, declassifyOn: '2031-05-02' }).ok).toBe(false);
    expect(remark(limited, before).ok).toBe(false);
  });

  it('leaves the item with its originators, whatever is asked', () => {
    expect(remark(before, { ...before, level: 0, originators: [pol] })).toMatchObject({ value: { originators: ['CUS'] } });
  });

  it('hides it from nobody who saw it', () => {
    fc.assert(
      fc.property(arbitraryReader, arbitraryMarking, arbitraryMarking, (reader, old, wished) => {
        const next = remark(old, wished);
        if (next.ok && maySee(reader, old)) expect(maySee(reader, next.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
