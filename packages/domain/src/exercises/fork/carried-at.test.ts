import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInjects, readRun } from '../clock/inject-run';
import { injectEvents, type InjectEvent } from '../clock/inject-states';
import type { Inject } from '../pack/inject';
import { markedFor, minute } from '../work/arbitrary-work';
import { carriedAt, happenedBy, injectsIn, type PastStep, type RunPast } from './carried-at';

const step = (inject: string, event: InjectEvent, at: number, more: Partial<PastStep> = {}): PastStep => ({
  inject,
  event,
  at: minute(at),
  isByHand: false,
  reason: null,
  ...more,
});

const own = markedFor('POL', ['POL']);
const opened = markedFor('POL', ['CUS', 'POL']);
const nobody = { steps: [], done: [], items: [], messages: [] };

/** Four injects released, of which one was withdrawn; one held and let go; one skipped; an item that was opened; messages. */
const past: RunPast<{ at: number; withdrawal: { at: number; notice: string } | null; subject: string }> = {
  steps: [
    step('1.01', 'release', 5),
    step('1.03', 'hold', 8, { isByHand: true, reason: 'Too early.' }),
    step('1.02', 'release', 15),
    step('1.04', 'skip', 15),
    step('1.01', 'withdraw', 20, { isByHand: true, reason: 'A slip.' }),
    step('1.03', 'let_go', 25),
    step('1.03', 'release', 30),
  ],
  done: [{ action: 'pol-shares', at: minute(12) }],
  items: [
    {
      key: 'pol-01',
      inject: null,
      at: minute(0),
      markings: [
        { from: minute(0), marking: own },
        { from: minute(18), marking: opened },
      ],
    },
    { key: 'cus-02', inject: '1.02', at: minute(15), markings: [{ from: minute(15), marking: own }] },
  ],
  messages: [
    { subject: 'One', at: minute(5), withdrawal: { at: minute(20), notice: 'A slip.' } },
    { subject: 'Two', at: minute(15), withdrawal: null },
  ],
};

/** What stands at a minute, in short. */
function standAt(at: number) {
  const carried = carriedAt(past, minute(at));
  return {
    released: injectsIn(carried, 'released'),
    held: injectsIn(carried, 'held'),
    skipped: injectsIn(carried, 'skipped'),
    withdrawn: injectsIn(carried, 'withdrawn'),
    done: carried.done.length,
    items: carried.items.map(({ key, marking }) => `${key} ${marking === opened ? 'opened' : 'own'}`),
    messages: carried.messages.map(({ subject, withdrawal }) => `${subject}${withdrawal ? ' withdrawn' : ''}`),
  };
}

describe('what is carried over', () => {
  it.each([
    [-1, { released: [], held: [], skipped: [], withdrawn: [], done: 0, items: [], messages: [] }],
    [5, { released: ['1.01'], held: [], skipped: [], withdrawn: [], done: 0, items: ['pol-01 own'], messages: ['One'] }],
    [14, { released: ['1.01'], held: ['1.03'], skipped: [], withdrawn: [], done: 1, items: ['pol-01 own'], messages: ['One'] }],
    [
      15,
      {
        released: ['1.01', '1.02'],
        held: ['1.03'],
        skipped: ['1.04'],
        withdrawn: [],
        done: 1,
        items: ['pol-01 own', 'cus-02 own'],
        messages: ['One', 'Two'],
      },
    ],
    [
      19,
      {
        released: ['1.01', '1.02'],
        held: ['1.03'],
        skipped: ['1.04'],
        withdrawn: [],
        done: 1,
        items: ['pol-01 opened', 'cus-02 own'],
        messages: ['One', 'Two'],
      },
    ],
    [
      30,
      {
        released: ['1.03', '1.02'],
        held: [],
        skipped: ['1.04'],
        withdrawn: ['1.01'],
        done: 1,
        items: ['pol-01 opened', 'cus-02 own'],
        messages: ['One withdrawn', 'Two'],
      },
    ],
  ])('at minute %i is what stood then', (at, expected) => {
    expect({ ...standAt(at), released: standAt(at).released.toSorted() }).toEqual({
      ...expected,
      released: expected.released.toSorted(),
    });
  });

  it('keeps who decided, and why', () => {
    const { steps } = carriedAt(past, minute(8));
    expect(steps.at(-1)).toEqual(step('1.03', 'hold', 8, { isByHand: true, reason: 'Too early.' }));
  });
});

const inject = (serial: string, offset: number): Inject => ({
  serial,
  offset,
  move: 'opening',
  kind: 'contextual',
  from: 'head',
  to: ['POL'],
  method: 'email',
  type: 'report',
  subject: serial,
  text: '',
  language: 'en',
  items: [],
  expects: [],
  objectives: [],
  responsible: '',
  notes: '',
  when: { kind: 'at' },
});
const msel = [inject('a', 10), inject('b', 20), inject('c', 30)];

it('whatever happened, each inject stands as it stood, what is due is what was due, and what was released is never due', () => {
  const arbitraryStep = fc.record({
    inject: fc.constantFrom('a', 'b', 'c'),
    event: fc.constantFrom(...injectEvents),
    at: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(arbitraryStep, { maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (taken, at) => {
      const steps = taken.toSorted((one, other) => one.at - other.at).map((one) => step(one.inject, one.event, one.at));
      const then = readRun(happenedBy({ steps: steps.filter((one) => one.at <= minute(at)), done: [] }));
      const happened = happenedBy(carriedAt({ ...nobody, steps }, minute(at)));
      const after = readRun(happened);
      for (const { serial } of msel) expect(after.stateOf(serial)).toBe(then.stateOf(serial));
      const due = dueInjects(msel, happened, minute(0), minute(at));
      expect(due.filter((serial) => after.releasedAt.has(serial))).toEqual([]);
    }),
  );
});
