import { describe, expect, it } from 'vitest';
import { mayWriteRecord } from './duties';
import type { RecordContent } from './record';

const me = { duty: 'focal_point' as const, personId: 'me' };
const content = (value: object) => value as RecordContent;
const owned = content({ kind: 'recommendation', title: 'Agree', ownerId: 'me', progress: 10, state: 'open', reason: '' });
const at = (value: RecordContent, createdBy = 'other') => ({ content: value, createdBy });

describe('what a focal point may write', () => {
  it.each([
    ['an answer', null, content({ kind: 'answer' }), true],
    ['somebody else’s answer anew', at(content({ kind: 'answer' })), content({ kind: 'answer', words: 'Yes' }), true],
    ['a comment', null, content({ kind: 'comment' }), true],
    ['an own comment away', at(content({ kind: 'comment' }), 'me'), null, true],
    ['a comment of another', at(content({ kind: 'comment' })), content({ kind: 'comment' }), false],
    ['the progress of what they own', at(owned), content({ ...owned, progress: 60, state: 'under_way' }), true],
    ['the words of what they own', at(owned), content({ ...owned, title: 'Agree later' }), false],
    ['whose it is', at(owned), content({ ...owned, ownerId: 'other' }), false],
    [
      'the progress of another’s',
      at(content({ ...owned, ownerId: 'other' })),
      content({ ...owned, ownerId: 'other', progress: 60 }),
      false,
    ],
    ['a recommendation', null, owned, false],
    ['what they own away', at(owned), null, false],
    ['an answer in the place of something else', at(content({ kind: 'finding' })), content({ kind: 'answer' }), false],
    ['a finding', null, content({ kind: 'finding' }), false],
    ['a procedure', at(content({ kind: 'procedure' })), content({ kind: 'procedure' }), false],
  ])('%s', (_, before, after, may) => {
    expect(mayWriteRecord(me, { before, after })).toBe(may);
  });

  it('is less than what staff may', () => {
    expect(mayWriteRecord({ duty: 'staff', personId: 'me' }, { before: at(owned), after: null })).toBe(true);
  });
});
