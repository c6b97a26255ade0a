import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInject } from '../arbitrary-pack';
import type { Inject, InjectCondition } from '../pack/inject';
import { dueInjects, nextDue, readRun, type Happened } from './inject-run';
import { injectEvents, injectStates, moveInject, type InjectEvent, type InjectState } from './inject-states';

const startsAt = Date.UTC(2031, 4, 1, 8);
const at = (minutes: number) => startsAt + minutes * 60_000;
const released = (serial: string, minutes: number): Happened => ({ sort: 'inject', serial, event: 'release', at: at(minutes) });
const done = (expected: string, minutes: number): Happened => ({ sort: 'done', expected, at: at(minutes) });
const act = (serial: string, event: InjectEvent, minutes = 0): Happened => ({ sort: 'inject', serial, event, at: at(minutes) });

const msel = [
  anInject('1.01', { offset: 10, expects: ['shares'] }),
  anInject('1.02', { offset: 30, when: { kind: 'after', inject: '1.01', minutes: 15 } }),
  anInject('1.03', { offset: 50, when: { kind: 'unless', expected: 'shares', minutes: 20 } }),
  anInject('1.04', { offset: 60, when: { kind: 'by_hand' } }),
  anInject('1.05', { offset: 5 }),
];

const due = (happened: readonly Happened[], minutes: number) => dueInjects(msel, happened, startsAt, at(minutes));

describe('an inject falls due', () => {
  it.each<[string, Happened[], number, string[]]>([
    ['at its minute', [], 10, ['1.05', '1.01']],
    ['not before', [], 9.99, ['1.05']],
    ['some minutes after another was released, however late that was', [released('1.01', 40)], 55, ['1.05', '1.02']],
    ['not a second before that', [released('1.01', 40)], 54.98, ['1.05']],
    ['not while the other only is due', [], 40, ['1.05', '1.01']],
    ['when nobody did what was expected', [released('1.01', 40), released('1.02', 56)], 60, ['1.05', '1.03']],
    ['not when it was done in time', [released('1.01', 40), released('1.02', 56), done('shares', 59)], 60, ['1.05']],
    ['not when it was done before it was asked for', [done('shares', 2), released('1.01', 10)], 60, ['1.05', '1.02']],
    ['not while it is held', [act('1.05', 'hold')], 20, ['1.01']],
    ['again once it is let go', [act('1.05', 'hold'), act('1.05', 'let_go')], 20, ['1.05', '1.01']],
    ['not once it was skipped', [act('1.05', 'skip')], 20, ['1.01']],
    ['after an inject that was released and withdrawn', [released('1.01', 10), act('1.01', 'withdraw', 12)], 25, ['1.05', '1.02']],
  ])('%s', (_, happened, minutes, serials) => {
    expect(due(happened, minutes)).toEqual(serials);
  });

  it('never by itself when it waits for a hand', () => {
    expect(due([], 100_000)).not.toContain('1.04');
  });

  it('and the next one is where a jump goes', () => {
    expect(nextDue(msel, [], startsAt, at(5))).toBe(at(10));
    expect(nextDue(msel, [released('1.05', 5), released('1.01', 10)], startsAt, at(10))).toBe(at(25));
    expect(nextDue(msel, [], startsAt, at(10))).toBeUndefined();
  });
});

const expected: Record<InjectState, Partial<Record<InjectEvent, InjectState>>> = {
  planned: { fall_due: 'due', hold: 'held', release: 'released', skip: 'skipped' },
  due: { hold: 'held', release: 'released', skip: 'skipped' },
  held: { let_go: 'planned', release: 'released', skip: 'skipped' },
  released: { withdraw: 'withdrawn' },
  skipped: { take_up: 'planned' },
  withdrawn: {},
};

describe.each(injectStates)('an inject that is %s', (state) => {
  it.each(injectEvents)('%s', (event) => {
    expect(moveInject(state, event)).toBe(expected[state][event] ?? null);
  });
});

const serials = ['1.01', '1.02', '1.03', '1.04', '1.05', '1.06'];
const condition: fc.Arbitrary<InjectCondition> = fc.oneof(
  fc.constant<InjectCondition>({ kind: 'at' }),
  fc.record({ kind: fc.constant('after' as const), inject: fc.constantFrom(...serials), minutes: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ kind: fc.constant('unless' as const), expected: fc.constantFrom('a', 'b'), minutes: fc.integer({ min: 0, max: 30 }) }),
  fc.constant<InjectCondition>({ kind: 'by_hand' }),
);
const arbitraryMsel: fc.Arbitrary<Inject[]> = fc
  .array(fc.tuple(condition, fc.integer({ min: 0, max: 90 }), fc.subarray(['a', 'b'])), { minLength: 6, maxLength: 6 })
  .map((rows) => rows.map(([when, offset, expects], index) => anInject(serials[index]!, { when, offset, expects })));

type Step = { tick: number } | { done: string } | { serial: string; event: InjectEvent };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ tick: fc.integer({ min: 0, max: 40 }) }) },
    fc.record({ done: fc.constantFrom('a', 'b') }),
    fc.record({ serial: fc.constantFrom(...serials), event: fc.constantFrom(...injectEvents) }),
  ),
  { maxLength: 40 },
);

/** One syndicate as a controller runs it: at each tick what is due is released. The model remembers who got what. */
function play(list: readonly Inject[], script: readonly Step[]): { happened: Happened[]; deliveries: Map<string, number>; now: number } {
  const happened: Happened[] = [];
  const deliveries = new Map<string, number>();
  let now = startsAt;
  const deliver = (serial: string) => {
    happened.push({ sort: 'inject', serial, event: 'release', at: now });
    deliveries.set(serial, (deliveries.get(serial) ?? 0) + 1);
  };
  for (const step of script) {
    if ('tick' in step) {
      now += step.tick * 60_000;
      for (const serial of dueInjects(list, happened, startsAt, now)) deliver(serial);
    } else if ('done' in step) happened.push({ sort: 'done', expected: step.done, at: now });
    else if (step.event === 'release') {
      if (moveInject(readRun(happened).stateOf(step.serial), 'release') === 'released') deliver(step.serial);
    } else happened.push({ sort: 'inject', serial: step.serial, event: step.event, at: now });
  }
  return { happened, deliveries, now };
}

describe('whatever an instructor does in whatever order', () => {
  it('each inject is delivered once at most to a syndicate', () => {
    fc.assert(
      fc.property(arbitraryMsel, steps, (list, script) => {
        const { deliveries } = play(list, script);
        expect([...deliveries.values()].every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it('nothing is delivered before its condition', () => {
    fc.assert(
      fc.property(arbitraryMsel, steps, (list, script) => {
        const ticks = script.filter((step) => 'tick' in step || 'done' in step);
        const { happened } = play(list, ticks);
        const when = new Map(happened.flatMap((one) => (one.sort === 'inject' ? [[one.serial, one.at] as const] : [])));
        for (const { serial, when: rule, offset } of list) {
          const got = when.get(serial);
          if (got === undefined) continue;
          expect(rule.kind).not.toBe('by_hand');
          if (rule.kind === 'at') expect(got).toBeGreaterThanOrEqual(at(offset));
          if (rule.kind === 'after') expect(got).toBeGreaterThanOrEqual(when.get(rule.inject)! + rule.minutes * 60_000);
        }
      }),
    );
  });

  it('two syndicates that did the same have the same before them', () => {
    fc.assert(
      fc.property(arbitraryMsel, steps, (list, script) => {
        const [one, other] = [play(list, script), play(list.toReversed(), script)];
        expect(dueInjects(list, one.happened, startsAt, one.now)).toEqual(
          dueInjects(list.toReversed(), other.happened, startsAt, other.now),
        );
      }),
    );
  });
});
