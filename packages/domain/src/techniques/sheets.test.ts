import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityFlags, type CheckedItem } from './information-quality';
import { validateIndicator } from './indicator-validator';
import { Step } from './sheet-content';
import { threatLevel, type ThreatParts } from './threat-level';

describe('an indicator', () => {
  it.each([
    [
      'tells much that is seen in one scenario alone',
      [
        ['a', 'HL'],
        ['b', 'HU'],
        ['c', 'HU'],
      ],
      { homeId: 'a', points: 12, missing: 0 },
    ],
    [
      'tells nothing that is seen in all',
      [
        ['a', 'HL'],
        ['b', 'HL'],
        ['c', 'HL'],
      ],
      { homeId: 'a', points: 0, missing: 0 },
    ],
    [
      'is scored by the other table when it is only likely at home',
      [
        ['a', 'U'],
        ['b', 'L'],
        ['c', 'C'],
      ],
      { homeId: 'b', points: 4, missing: 0 },
    ],
    [
      'has no home where it is nowhere likely',
      [
        ['a', 'C'],
        ['b', 'U'],
      ],
      { homeId: null, points: null, missing: 1 },
    ],
    [
      'counts nothing of scenarios that are gone',
      [
        ['a', 'HL'],
        ['gone', 'HU'],
      ],
      { homeId: 'a', points: 0, missing: 2 },
    ],
  ] as const)('%s', (_, chances, expected) => {
    const said = chances.map(([scenarioId, value]) => ({ scenarioId, value }));
    expect(validateIndicator(said, ['a', 'b', 'c'])).toEqual(expected);
  });
});

describe('the level of a threat', () => {
  const parts = (all: string): ThreatParts => {
    const [intent, capability, opportunity, vulnerability, consequence] = all.split('') as [Step, Step, Step, Step, Step];
    return { intent, capability, opportunity, vulnerability, consequence };
  };
  it.each([
    ['55555', { threat: '5', risk: '5' }],
    ['11111', { threat: '1', risk: '1' }],
    // Will without any means is no great threat, whatever else.
    ['51555', { threat: '3', risk: '5' }],
    ['33333', { threat: '3', risk: '3' }],
    // Unlikely and grave still weighs.
    ['11115', { threat: '1', risk: '3' }],
  ])('of %s is looked up', (all, expected) => expect(threatLevel(parts(all))).toEqual(expected));

  it('never falls when a part rises', () => {
    const step = fc.constantFrom(...Step.options);
    const any = fc.record({ intent: step, capability: step, opportunity: step, vulnerability: step, consequence: step });
    fc.assert(
      fc.property(any, fc.constantFrom('intent', 'capability', 'opportunity', 'vulnerability', 'consequence'), (before, part) => {
        const after = { ...before, [part]: Step.parse(String(Math.min(5, Number(before[part]) + 1))) };
        return threatLevel(after).threat >= threatLevel(before).threat && threatLevel(after).risk >= threatLevel(before).risk;
      }),
    );
  });
});

describe('the quality of an item', () => {
  const item = (id: string, changes: Partial<CheckedItem> = {}, said: Partial<CheckedItem['content']> = {}): CheckedItem => ({
    id,
    content: {
      kind: 'quality',
      text: '',
      directness: 'direct',
      corroboration: 'corroborated',
      deception: 'unlikely',
      caveats: 'none',
      ...said,
    },
    rootId: id,
    reportedAt: '2031-04-20T00:00:00.000Z',
    credibility: 'high',
    isNotJudged: false,
    ...changes,
  });
  const flags = (...items: CheckedItem[]) => Object.fromEntries(qualityFlags(items, '2031-05-01T00:00:00.000Z'));

  it('has no flag when nothing speaks against it', () => expect(flags(item('a'))).toEqual({ a: [] }));

  it('is flagged with those that come from the same root', () => {
    expect(flags(item('a'), item('b', { rootId: 'a' }), item('c'))).toEqual({ a: ['circular'], b: ['circular'], c: [] });
  });

  it('is flagged by its age on the exercise clock, its grading, and what is said of it', () => {
    expect(flags(item('a', { reportedAt: '2030-11-01T00:00:00.000Z' }))).toEqual({ a: ['dated'] });
    expect(flags(item('a', { credibility: 'medium', isNotJudged: true }))).toEqual({ a: ['not_judged'] });
    expect(flags(item('a', { credibility: 'low' }, { corroboration: 'single', caveats: 'lost', deception: 'likely' }))).toEqual({
      a: ['single_source', 'caveat_lost', 'deception_risk', 'weak_grading'],
    });
  });
});
