import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTasking, standingOf, TaskingEvent, TaskingState, taskingTransitions } from './tasking';

const deadline = '2031-05-01T08:00:00.000Z';
const said = { reason: 'Not held.', deadline };

const arrows: [TaskingState, TaskingEvent, TaskingState][] = [
  ['asked', 'accept', 'accepted'],
  ['asked', 'decline', 'declined'],
  ['asked', 'answer', 'answered'],
  ['asked', 'ask_again', 'asked'],
  ['accepted', 'decline', 'declined'],
  ['accepted', 'answer', 'answered'],
  ['accepted', 'ask_again', 'asked'],
  ['declined', 'ask_again', 'asked'],
  ['answered', 'ask_again', 'asked'],
];

describe.each(TaskingState.options)('a tasking that is %s', (state) => {
  it.each(TaskingEvent.options)('answers to %s as the arrows say', (event) => {
    const to = arrows.find(([from, by]) => from === state && by === event)?.[2];
    expect(moveTasking(state, event, said)).toEqual(to ? { ok: true, value: to } : { ok: false, code: 'not_in_this_state' });
  });

  it('has an answer for every event', () => {
    expect(Object.keys(taskingTransitions[state]).toSorted()).toEqual(TaskingEvent.options.toSorted());
  });
});

describe('a tasking', () => {
  it.each([undefined, '', '  \n'])('is not declined without a reason (%j)', (reason) => {
    expect(moveTasking('asked', 'decline', { reason })).toEqual({ ok: false, code: 'reason_missing' });
  });
  it('is not asked again without a deadline', () => {
    expect(moveTasking('declined', 'ask_again', {})).toEqual({ ok: false, code: 'deadline_missing' });
  });
});

describe('on the exercise clock', () => {
  it.each([
    ['an asked tasking at its deadline is not yet overdue', 'asked', '2031-05-01T08:00:00Z', 'asked'],
    ['an asked tasking past its deadline is overdue', 'asked', '2031-05-01T08:00:01Z', 'overdue'],
    ['an accepted tasking past its deadline is overdue', 'accepted', '2031-05-02T08:00:00Z', 'overdue'],
    ['a declined one stays declined', 'declined', '2031-05-02T08:00:00Z', 'declined'],
    ['an answered one stays answered', 'answered', '2031-05-02T08:00:00Z', 'answered'],
  ] as const)('%s', (_, state, now, standing) => {
    expect(standingOf({ state, deadline }, now)).toBe(standing);
  });

  it('only what waits can be overdue, and what is overdue stays so as time goes on', () => {
    const moment = fc
      .date({ min: new Date('2031-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.constantFrom(...TaskingState.options), moment, moment, moment, (state, due, a, b) => {
        const [earlier, later] = [a, b].toSorted() as [string, string];
        const before = standingOf({ state, deadline: due }, earlier);
        if (before === 'overdue') {
          expect(['asked', 'accepted']).toContain(state);
          expect(standingOf({ state, deadline: due }, later)).toBe('overdue');
        } else expect(before).toBe(state);
      }),
    );
  });
});
