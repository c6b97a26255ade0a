import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names';
import { organisationName } from './organisation-name';
import { personName } from './person-name';

const codes = (one: string, other: string, parse = personName) => {
  const found = compareNames(parse(one), parse(other));
  return [...found.for, ...found.against].map(({ code }) => code);
};

describe('two names of people', () => {
  it.each<[string, string, string, string[]]>([
    ['across scripts', 'Khalid al-Mezroui', 'خالد المزروعي', ['word_script', 'word_script']],
    ['servant of, written as one or three', 'Abdourahmane Ba', 'عبد الرحمن با', ['word_script', 'word_script']],
    ['servant of God, in two habits', 'Abdoulaye Ba', 'Abdullah Ba', ['word_same', 'word_same']],
    ['surname first', 'BA Awa', 'Awa Ba', ['word_same', 'word_same', 'order_differs']],
    ['initials', 'M. L. Ba', 'Mamadou Lamine Ba', ['word_initial', 'word_initial', 'word_same']],
    ['a slip of the hand', 'Ramatoulaye Ba', 'Ramatoulate Ba', ['word_spelling', 'word_same']],
    ['an honorific', 'El Hadj Seydou Ba', 'Seydou Ba', ['word_same', 'word_same']],
    ['a name of honour that is all there is', 'Cheikh Ba', 'Cheikh Ba', ['word_same', 'word_same']],
    ['particles', 'António dos Santos', 'Antonio Santos', ['word_same', 'word_same']],
    ['a name in two words', 'Jean-Baptiste Ba', 'Jeanbaptiste Ba', ['word_same', 'word_same']],
    ['the faith', 'Nour Eddine Ba', 'Noureddine Ba', ['word_sound', 'word_same']],
    ['a kunya in both scripts', 'Abou Walid', 'أبو الوليد', ['word_script']],
    ['a father of Bakr is a name', 'Boubacar Ba', 'أبو بكر با', ['word_variant', 'word_script']],
    ['brothers', 'Ali ben Salah Ba', 'Omar ben Salah Ba', ['word_same', 'word_same', 'given_name_differs']],
    ['another name by marriage', 'Awa Sarr', 'Awa Ndiaye', ['word_same', 'family_name_differs']],
    ['both names after marriage', 'Awa Sarr née Ndiaye', 'Awa Ndiaye', ['word_same', 'word_same', 'word_missing']],
    ['father and son', 'Ali ben Salah', 'Salah ben Ali', ['word_same', 'word_same', 'father_and_son_swapped']],
    ['the younger', 'João Pires Filho', 'João Pires', ['word_same', 'word_same', 'generation_differs']],
    ['the father of somebody of the name', 'Abu Walid Ba', 'Walid Ba', ['word_same', 'given_name_differs']],
    ['two names that begin alike', 'Hassan Ba', 'Hussein Ba', ['word_same', 'given_name_differs']],
    ['two names that are not one', 'Mamadou Ba', 'Mohammed Ba', ['word_same', 'given_name_differs']],
  ])('%s', (_, one, other, expected) => {
    expect(codes(one, other).toSorted()).toEqual(expected.toSorted());
  });
});

describe('two names of organisations', () => {
  it.each<[string, string, string, string[]]>([
    ['a legal form left out', 'Koulaba SARL', 'Koulaba', ['word_same']],
    ['two legal forms', 'Koulaba SARL', 'Koulaba Lda', ['word_same', 'legal_form_differs']],
    ['in three languages', 'Banque de Kasoro', 'Banco de Kasoro', ['word_idea', 'word_same']],
    ['in two scripts', 'شركة زهرة للتجارة', 'Zahra Trading Ltd', ['word_script', 'word_idea']],
    ['an acronym', 'Front de Libération des Dunes', 'FLD', ['acronym']],
    ['another acronym', 'Front de Libération du Delta du Nord', 'FLD', ['word_differs', 'word_missing', 'word_missing', 'word_missing']],
    ['another trade', 'Kasoro Mining', 'Kasoro Transport', ['word_same', 'word_differs']],
  ])('%s', (_, one, other, expected) => {
    expect(codes(one, other, organisationName).toSorted()).toEqual(expected.toSorted());
  });
});

const syllable = fc.constantFrom(
  'ba',
  'mo',
  'ha',
  'med',
  'ابو',
  'عبد',
  'محمد',
  'al-',
  'ben',
  'Dr.',
  'ou',
  "d'",
  'SARL',
  'M.',
  'epse',
  '(x)',
);
const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(syllable, { maxLength: 9 }).map((some) => some.join(' ')),
);

it.each([personName, organisationName])(
  'likeness of any two texts is 0 to 1, the same from either side, and 1 for one text (%o)',
  (parse) => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [parse(one), parse(other)];
        const found = compareNames(a, b);
        expect(found.similarity).toBeGreaterThanOrEqual(0);
        expect(found.similarity).toBeLessThanOrEqual(1);
        const turned = compareNames(b, a);
        expect(turned.similarity).toBe(found.similarity);
        expect(turned.for.map(({ code, left, right }) => [code, right, left])).toEqual(
          found.for.map(({ code, left, right }) => [code, left, right]),
        );
        expect(compareNames(a, parse(one)).similarity).toBe(1);
      }),
      { numRuns: 300 },
    );
  },
);
