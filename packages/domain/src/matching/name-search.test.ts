import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchName } from './name-search';

describe('a search', () => {
  it.each<[string, string, string, string[]]>([
    ['by the start of a word', 'khal mez', 'Khalid Mezroui', ['start', 'start']],
    ['in another script', 'خالد', 'Khaled Mezroui', ['script']],
    ['in Latin letters for Arabic', 'hussein', 'حسين الشويرف', ['variant']],
    ['without accents', 'seydou kanteba', 'El Hadj Seydou Kantéba', ['start', 'start']],
    ['in another spelling', 'Jibril', 'Djibril Seckouma', ['sound']],
    ['with a slip', 'Ramatoulate', 'Ramatoulaye Ndongari', ['spelling']],
    ['in another order', 'mezroui khaled', 'Khaled Mezroui', ['start', 'start']],
    ['by initial', 'M. Mezroui', 'Mohamed Mezroui', ['initial', 'start']],
    ['by acronym', 'FLD', 'Front de Libération des Dunes', ['acronym']],
    ['in another language', 'Bank of Kasoro', 'Banque de Kasoro', ['idea', 'start']],
  ])('%s', (_, query, name, expected) => {
    expect(searchName(query)(name)?.why.map(({ how }) => how)).toEqual(expected);
  });

  it.each([
    ['mamadou', 'Mohammed Ba'],
    ['khaled traore', 'Khaled Mezroui'],
    ['hassan', 'Hussein Ba'],
    ['', 'Hussein Ba'],
  ])('for "%s" does not find %s', (query, name) => {
    expect(searchName(query)(name)).toBeUndefined();
  });

  it('puts the name as it was typed first', () => {
    const score = searchName('Khaled Mezroui');
    const [whole, more, other] = ['khaled mezroui', 'Khaled Ould Mezroui', 'Khalid Mazroui'].map((name) => score(name)?.score ?? 0);
    expect(whole).toBe(1);
    expect(more).toBeGreaterThan(other!);
  });

  it('finds a name of signs alone as it was typed, and no other by it', () => {
    expect(searchName('\u00b8')('\u00b8')?.score).toBe(1);
    expect(searchName('\u00b8')('')).toBeUndefined();
  });

  it('for any words in any name answers a score of 0 to 1, and 1 for the name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, name) => {
        const score = searchName(query)(name)?.score ?? 0;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (query.trim() !== '') expect(searchName(query)(query)?.score).toBe(1);
      }),
    );
  });
});
