import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfPassword, ownWords } from './password-rules';

const owner = { displayName: "Teresa O'Lomar", email: 'teresa.lomar@customs.example' };
const good = { strength: 4, isCommon: false };

describe('a password', () => {
  it.each([
    ['grey lorry at dawn', good, []],
    ['elevenchars', good, ['too_short']],
    ['twelve chars', good, []],
    ['x'.repeat(200), good, []],
    ['x'.repeat(201), good, ['too_long']],
    ['a harbour TERESA likes', good, ['holds_own_words']],
    ['all roads to lomar', good, ['holds_own_words']],
    ['ours is customs.example', good, ['holds_own_words']],
    ['password1234', { strength: 0, isCommon: true }, ['too_common', 'too_weak']],
    ['qwertyuiopasd', { strength: 2, isCommon: false }, ['too_weak']],
    ['teresa', { strength: 0, isCommon: true }, ['too_short', 'holds_own_words', 'too_common', 'too_weak']],
  ] as const)('"%s" is judged by length, own words, the list and strength', (password, estimate, faults) => {
    expect(faultsOfPassword(password, owner, estimate)).toEqual(faults);
  });

  it('counts what people see as characters, not what computers store', () => {
    expect(faultsOfPassword('🚚🚚🚚🚚🚚🚚', owner, good)).toEqual(['too_short']);
  });

  it('is never taken when a word of its owner stands in it, wherever and in whatever case', () => {
    const place = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(place, place, fc.constantFrom(...ownWords(owner)), fc.boolean(), (before, after, word, isLoud) => {
        const password = before + (isLoud ? word.toUpperCase() : word) + after;
        expect(faultsOfPassword(password, owner, good)).toContain('holds_own_words');
      }),
    );
  });

  it('is not refused for a syllable that a name shares with other words', () => {
    expect(faultsOfPassword('a man in the harbour', { displayName: 'Ma Li', email: 'ma.li@x.example' }, good)).toEqual([]);
  });
});
