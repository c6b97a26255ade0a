import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deedOfEvent, moveRequest, requestEvents, RequestState, requestTransitions, type RequestEvent } from './request-states';

const arrows: [RequestState, RequestEvent, RequestState][] = [
  ['open', 'assign', 'open'],
  ['open', 'comment', 'open'],
  ['open', 'answer', 'answered'],
  ['open', 'refuse', 'refused'],
  ['open', 'withdraw', 'withdrawn'],
  ['answered', 'comment', 'answered'],
  ['answered', 'reopen', 'open'],
  ['refused', 'comment', 'refused'],
  ['refused', 'reopen', 'open'],
];

describe.each(RequestState.options)('a request that is %s', (state) => {
  it.each(requestEvents)('answers to %s as the arrows say', (event) => {
    const to = arrows.find(([from, by]) => from === state && by === event)?.[2];
    expect(moveRequest(state, event)).toEqual(to ? { ok: true, value: to } : { ok: false, code: 'not_in_this_state' });
  });

  it('has an answer for every event', () => {
    expect(Object.keys(requestTransitions[state]).toSorted()).toEqual([...requestEvents].toSorted());
  });
});

it('every event leaves a line of its own in the history', () => {
  expect(new Set(requestEvents.map((event) => deedOfEvent[event])).size).toBe(requestEvents.length);
});

it('whatever happens, a request that was withdrawn stays so, and one that is answered was answered last', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestEvents), { maxLength: 20 }), (events) => {
      let state: RequestState = 'open';
      let lastMove: RequestEvent | undefined;
      for (const event of events) {
        const before: RequestState = state;
        const moved = moveRequest(state, event);
        if (!moved.ok) continue;
        state = moved.value;
        expect(before).not.toBe('withdrawn');
        if (event !== 'comment' && event !== 'assign') lastMove = event;
      }
      expect(state === 'answered').toBe(lastMove === 'answer');
    }),
  );
});
