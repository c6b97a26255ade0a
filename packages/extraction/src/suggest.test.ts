import { EntityId, Suggestion } from '@workbench/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNames } from './names/name-index';
import { indexPlaces } from './places/gazetteer';
import type { Knowledge } from './reading/found';
import { fold } from './reading/fold-text';
import { suggest } from './suggest';

const knowledge: Knowledge = {
  names: indexNames([{ entityId: EntityId.parse('00000000-0000-4000-8000-000000000001'), kind: 'person', name: "Aïssatou N'Dorro" }]),
  places: indexPlaces([{ id: '1', name: 'Mirelle', population: 90_000 }]),
  country: 'SN',
  writtenOn: '2031-04-10',
};

/** Pieces of which suggestions are made, so that random texts hold many and broken ones. */
const pieces = [
  [
    ' ',
    '\n',
    ', ',
    '.',
    '-',
    "'",
    '(',
    '٣',
    '4',
    '31',
    '2031',
    'March',
    'février',
    'de',
    'março',
    'آذار',
    'كانون الثاني',
    '+',
    '999',
    '77 123 45 67',
  ],
  [
    '@',
    'x.example',
    'compte n°',
    'plate',
    'جواز سفر',
    'GB82 WEST 1234 5698 7654 32',
    '14°41\'37"N',
    '17.4441',
    '28PBB4567812345',
    'USD',
    '€',
  ],
  [
    'مليون',
    'دينار',
    'Mirelle',
    'in',
    "Aïssatou N'Dorro",
    'N’Dorro, Aïssatou',
    'و',
    'Front',
    'pour',
    'حركة',
    'bombe',
    'yesterday',
    'قبل يومين',
  ],
  ['ﬁ', '½', '\u0301', '\u200f', '\ud83d', '😀', 'İ', 'ß', '٫', 'ŉ', '`'],
].flat();
const piece = fc.constantFrom(...pieces);
const text = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('suggestions in any text', () => {
  it('cut exactly the words that they quote, are of the shape promised, in order and apart', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0;
        for (const one of suggest(given, knowledge)) {
          expect(one.text).toBe(given.slice(one.start, one.end));
          expect(Suggestion.parse(one)).toEqual(one);
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same for the same text, and for composed and decomposed letters', () => {
    const meaning = (given: string) =>
      suggest(given, knowledge).map(({ kind, value, text: words }) => ({ kind, value, words: fold(words) }));
    const apart = text.filter((given) => !/\p{Surrogate}/u.test(given));
    fc.assert(
      fc.property(apart, (given) => {
        expect(suggest(given, knowledge)).toEqual(suggest(given, knowledge));
        const plain = (form: 'NFC' | 'NFD') => meaning(given.normalize(form)).filter(({ kind }) => kind !== 'organisation');
        expect(plain('NFD')).toEqual(plain('NFC'));
      }),
      { numRuns: 300 },
    );
  });

  it('chooses between two places by letters, not by how their accents are written', () => {
    const kinds = (form: 'NFC' | 'NFD') => suggest('دينار ٣ março'.normalize(form)).map(({ kind }) => kind);
    expect([kinds('NFC'), kinds('NFD')]).toEqual([['money'], ['money']]);
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given));
      }),
    );
  });

  it('parts of one character are one place', () => {
    expect(suggest('USD ½ كانون الثاني').map(({ text: words }) => words)).toHaveLength(1);
  });

  it('the longest wins, and a place inside a known name is none', () => {
    expect(suggest('in Mirelle', { ...knowledge, names: indexNames([]) }).map(({ kind }) => kind)).toEqual(['place']);
    const names = indexNames([{ entityId: EntityId.parse('00000000-0000-4000-8000-000000000001'), kind: 'person', name: 'Ali Mirelle' }]);
    expect(suggest('in Ali Mirelle', { ...knowledge, names }).map(({ kind }) => kind)).toEqual(['known_name']);
  });

  it.each([
    '0',
    '1 ',
    'a@',
    '((',
    '1.',
    '12-',
    "d'",
    'A ',
    'Front de ',
    'ا ',
    'compte n ',
    '14°',
    'n ',
    '1,111',
    ' ',
    '\n',
    'Mirelle ',
    '4 March ',
    'plate a ',
    '+1 ',
  ])(
    'a long run of "%s" takes time in step with its length',
    (unit) => {
      // A pattern that looks back over the whole text would take minutes here.
      const long = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(suggest(long, knowledge).length).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );
});
