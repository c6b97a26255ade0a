import { describe, expect, it } from 'vitest';
import { moveRequest, RequestState } from './request';

describe('an open request', () => {
  it.each([
    ['answer', 'answered'],
    ['refuse', 'refused'],
    ['withdraw', 'withdrawn'],
  ] as const)('takes the event %s and is then %s', (event, state) => {
    expect(moveRequest('open', event)).toEqual({ ok: true, value: state });
  });
});

describe.each(RequestState.options.filter((state) => state !== 'open'))('a request that was %s', (state) => {
  it.each(['answer', 'refuse', 'withdraw'] as const)('does not take the event %s', (event) => {
    expect(moveRequest(state, event)).toEqual({ ok: false, code: 'not_open' });
  });
});
