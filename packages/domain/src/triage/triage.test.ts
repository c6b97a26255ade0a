import { describe, expect, it } from 'vitest';
import { afterOpening, choiceOf, discardReasons, TriageChoice, TriageState } from './triage';

describe('a decision about an item', () => {
  it.each<[string, unknown, boolean]>([
    ['to keep it in the shoebox', { state: 'shoeboxed' }, true],
    ['to have it unread again', { state: 'unread' }, true],
    ['to discard it with a usual reason', { state: 'discarded', reason: discardReasons[0] }, true],
    ['to discard it with words of one’s own', { state: 'discarded', reason: 'سبق الإبلاغ عنه' }, true],
    ['to discard it without a reason', { state: 'discarded' }, false],
    ['to discard it for a reason of spaces', { state: 'discarded', reason: '   ' }, false],
    ['to burn it', { state: 'burnt' }, false],
  ])('%s', (_, choice, isTaken) => expect(TriageChoice.safeParse(choice).success).toBe(isTaken));

  it.each(TriageState.options)('that is undone brings back what was %s', (state) => {
    const before = { state, reason: state === 'discarded' ? 'outdated' : null };
    expect(TriageChoice.parse(choiceOf(before))).toEqual(state === 'discarded' ? before : { state });
  });
});

it('opening an item a second time changes nothing, and brings nothing back that was set aside', () => {
  for (const state of TriageState.options) expect(afterOpening[afterOpening[state]]).toBe(afterOpening[state]);
  expect(afterOpening).toMatchObject({ unread: 'read', shoeboxed: 'shoeboxed', discarded: 'discarded' });
});
