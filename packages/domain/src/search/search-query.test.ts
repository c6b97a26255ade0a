import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, type SearchQuery, type SearchTerm } from './search-query';

const termText = ({ text, isPhrase, start }: SearchTerm) => (isPhrase ? `"${text}"` : `${text}${start === 'asked' ? '*' : ''}`);

/** A query as it would be typed. */
function typed({ all, none }: SearchQuery): string {
  return [...none.map((term) => `-${termText(term)}`), ...all.map((some) => some.map(termText).join(' or '))].join(' ');
}

/** Terms in short: alternatives by |, phrases in quotes, ~ a beginning that was not asked for. */
function short(text: string): string {
  const { all, none } = readSearch(text);
  const one = (term: SearchTerm) => termText(term) + (term.start === 'unfinished' ? '~' : '');
  return [...all.map((some) => some.map(one).join('|')), ...none.map((term) => `-${one(term)}`)].join(' ');
}

describe('a search', () => {
  it.each([
    ['lorry north', 'lorry north~'],
    ['"white lorry" north', '"white lorry" north~'],
    ['“white  lorry”', '"white lorry"'],
    ['« camion blanc » nord', '"camion blanc" nord~'],
    ['lorry -north', 'lorry -north'],
    ['lorry -"far north"', 'lorry -"far north"'],
    ['lorry or truck north', 'lorry|truck north~'],
    ['north lorry OR truck or "red car"', 'north lorry|truck|"red car"'],
    ['lorr* north', 'lorr* north~'],
    ['lorr*', 'lorr*'],
    ['-lorr*', '-lorr*'],
    ['السركوتي الشاحنة', 'السركوتي الشاحنة~'],
    ['al-Madani', 'al-Madani~'],
    ['+999 555', '+999 555~'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    ['"white lorry', 'white lorry~'],
    ['white lorry"', 'white lorry~'],
    ['or', 'or~'],
    ['or lorry', 'or lorry~'],
    ['lorry or', 'lorry or~'],
    ['lorry or -north', 'lorry or -north'],
    ['lorry or or truck', 'lorry|or truck~'],
    ['Or lorry', 'Or lorry~'],
    ['- lorry', 'lorry~'],
    ['--lorry', 'lorry~'],
    ['*', ''],
    ['""', ''],
    ['-""', ''],
    ['!!! -- & | <-> ( )', ''],
    ['l*rry', 'lrry~'],
    ["'); drop table item; --", 'drop table item;'],
    ['', ''],
  ])('that makes no sense falls back to words: %s', (text, expected) => {
    expect(short(text).replace(/;~$/, ';')).toBe(expected);
  });

  it('is read whatever is typed, and means the same when it is written out and read again', () => {
    const bits = fc.constantFrom('-', '"', '*', ' ', 'or', ' or ', 'OR', 'lorry', 'نور', '“', '»', '\n', 'é', "'", '&', ':*', '(', '1');
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(bits, { maxLength: 14 }).map((some) => some.join('')),
    );
    const plain = (query: SearchQuery) => ({
      all: query.all.map((some) => some.map((term) => ({ ...term, start: term.start === 'asked' }))),
      none: query.none,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const query = readSearch(text);
        expect(query.all.every((some) => some.length > 0)).toBe(true);
        for (const { text: one } of [...query.all.flat(), ...query.none]) expect(one).toMatch(/[\p{L}\p{N}]/u);
        // A word "or" that joined nothing may do so elsewhere, and one sign may lead where it did not before.
        const isPlain = [...query.all.flat(), ...query.none].every(({ text: one }) => !/^(or|OR)$|^[^\p{L}\p{N}]/u.test(one));
        if (isPlain) expect(plain(readSearch(typed(query)))).toEqual(plain(query));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every word when there are no signs', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-np-z]{1,8}$/), { maxLength: 20 }), (words) => {
        const { all, none } = readSearch(words.join(' '));
        expect(all.map(([term]) => term!.text)).toEqual(words);
        expect(none).toEqual([]);
      }),
    );
  });
});
