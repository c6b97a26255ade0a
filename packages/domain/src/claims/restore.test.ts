import { describe, expect, it } from 'vitest';
import type { PersonId } from '../ids';
import { mayRestore } from './restore';

const [author, lead] = ['a', 'b'] as unknown as [PersonId, PersonId];
const taken = { at: '2031-04-09T06:00:00.000Z', by: author };

describe('undoing that a claim was taken back', () => {
  it.each([
    ['the one who took it back, at once', author, '2031-04-09T06:00:01.000Z', true],
    ['the one who took it back, at the last moment', author, '2031-04-09T18:00:00.000Z', true],
    ['the one who took it back, too late', author, '2031-04-09T18:00:00.001Z', false],
    ['anybody else', lead, '2031-04-09T06:00:01.000Z', false],
  ])('is decided for %s', (_, personId, now, expected) => {
    expect(mayRestore(taken, { personId }, now)).toBe(expected);
  });
});
