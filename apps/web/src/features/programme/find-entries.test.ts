import { describe, expect, it } from 'vitest';
import { findEntries, plainWords } from './find-entries';
import type { Entry } from './parts';

const entry = (key: string, en: string, summary: string, more: Partial<Record<'fr' | 'ar', string>> = {}): Entry => ({
  part: 'practices',
  key,
  title: { en, ...more },
  summary: { en: summary },
});
const shelf = [
  entry('a', 'Handover between shifts', 'What one shift tells the next about requests.'),
  entry('b', 'Requests with a deadline', 'Ask for one thing, and say by when.', { fr: 'Demandes avec échéance', ar: 'الطلبات ذات المهلة' }),
  entry('c', 'Gender in analysis', 'Whom does it touch, and how?'),
];
const keys = (search: string, language: 'en' | 'fr' | 'pt' | 'ar' = 'en') => findEntries(shelf, search, language).map(({ key }) => key);

describe('finding a page of the programme', () => {
  it('finds everything by no words, in its order', () => expect(keys('  ')).toEqual(['a', 'b', 'c']));
  it('puts what has the words in its title before what has them in its summary', () => expect(keys('request')).toEqual(['b', 'a']));
  it('wants every word', () => expect(keys('request shift')).toEqual(['a']));
  it('wants the beginning of a word', () => expect(keys('ender')).toEqual([]));
  it('asks for no accents', () => expect(keys('echeance', 'fr')).toEqual(['b']));
  it('finds in English what is not translated', () => expect(keys('gender', 'ar')).toEqual(['c']));
  it('finds an Arabic word behind its article and in another form of alef', () => {
    expect(keys('طلبات', 'ar')).toEqual(['b']);
    expect(plainWords('أمن')).toEqual(plainWords('امن'));
  });
});
