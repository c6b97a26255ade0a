import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicForms } from './arabic-forms';
import { readSearch } from './search-query';
import { nameWordOf, widenable, widenTerm } from './widen';

const entities = [
  { id: '1', names: ['Karim Serkouti', 'كريم السركوتي', 'The Fox'] },
  { id: '2', names: ['SARKOTI, Amine'] },
  { id: '3', names: ['عبد الرحمن الطيب', 'Abderrahmane Tayeb'] },
  ...['Idris Vale', 'Mariam Vale', 'Omar Vale', 'Zoé Valé'].map((name, at) => ({ id: `v${at}`, names: [name, `Alias ${at}`] })),
];

function widened(text: string) {
  const [term] = readSearch(text).all[0]!;
  return widenTerm(term!, entities).names;
}

describe('a term of a search', () => {
  it.each([
    ['Serkouti', ['SARKOTI', 'السركوتي', 'The Fox']],
    ['Sarkoti', ['Serkouti', 'السركوتي']],
    ['السركوتي', ['SARKOTI', 'Serkouti']],
    ['سركوتي', ['SARKOTI', 'Serkouti', 'السركوتي']],
    ['"Karim Serkouti"', ['The Fox', 'كريم السركوتي', 'Fox The', 'Serkouti Karim', 'السركوتي كريم']],
    ['Abderrahman', ['Abderrahmane', 'عبد الرحمن']],
  ])('%s is widened by the names of those who bear it', (text, some) => {
    expect(widened(text)).toEqual(expect.arrayContaining(some));
  });

  it('that many bear is widened by its spellings alone', () => {
    expect(widened('Vale')).toEqual([]);
    expect(widened('Valle')).toEqual(['Vale']);
  });

  it.each(['lorry', 'harbour', 'يوم'])('that nobody bears is not widened: %s', (text) => {
    expect(widened(text)).toEqual([]);
  });

  it.each([
    ['Serkouti', 'Serkouti'],
    ['"Karim Serkouti"', 'Serkouti'],
    ['Serk*', undefined],
    ['van', undefined],
    ['4719', undefined],
    ['+999-555', undefined],
    ['"one two three four five"', undefined],
    ['نور', 'نور'],
  ])('%s is looked for by %s', (text, word) => {
    expect(nameWordOf(readSearch(text).all[0]![0]!)).toBe(word);
  });

  it('is widened where it may be there, not where it must not, and not twice', () => {
    expect(widenable(readSearch('Serkouti or Serkouti -Sarkoti Khar*')).map(({ text }) => text)).toEqual(['Serkouti']);
  });

  it('is widened by the same names in whatever order they are known', () => {
    const [term] = readSearch('Serkouti').all[0]!;
    fc.assert(
      fc.property(fc.shuffledSubarray(entities, { minLength: entities.length }), (shuffled) => {
        expect(widenTerm(term!, shuffled)).toEqual(widenTerm(term!, entities));
      }),
    );
  });

  it('never gains by an entity that bears no name like it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, names) => {
        const term = { text, isPhrase: false, start: 'no' } as const;
        const alone = entities.slice(3);
        if (widenTerm(term, [{ id: 'x', names }]).names.length === 0)
          expect(widenTerm(term, [...alone, { id: 'x', names: [] }])).toEqual(widenTerm(term, alone));
      }),
    );
  });
});

it('a name in Arabic is looked for with and without what is joined to it', () => {
  expect(arabicForms('السركوتي')).toEqual(expect.arrayContaining(['سركوتي', 'السركوتي', 'والسركوتي', 'للسركوتي', 'لسركوتي']));
  expect(arabicForms('كريم السركوتي')).toEqual(expect.arrayContaining(['كريم السركوتي', 'وكريم السركوتي']));
  expect(arabicForms('Serkouti')).toEqual(['Serkouti']);
});
