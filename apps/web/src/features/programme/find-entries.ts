import type { LanguageWords } from '@workbench/programme';
import type { Entry } from './parts';

type Language = keyof LanguageWords;

/** Small letters without accents, Arabic without vowel signs and with one form of alef, so that nobody has to type as the author did. */
export function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .toLowerCase();
}

/** The words in a language, else in English. */
export const inLanguage = (words: LanguageWords, language: Language): string => words[language] ?? words.en;

/**
 * Pages in whose title or summary every word of a search begins a word, in the reader's language or in English; those with all words
 * in the title come first, otherwise the order stays.
 */
export function findEntries(entries: readonly Entry[], search: string, language: Language): readonly Entry[] {
  const sought = plain(search).split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return entries;
  const holds = (texts: string[]) => {
    const words = plain(texts.join(' ')).split(/[^\p{L}\p{N}]+/u);
    return sought.every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)));
  };
  const titled = (entry: Entry) => holds([inLanguage(entry.title, language), entry.title.en]);
  const found = entries.filter(
    (entry) => titled(entry) || holds([entry.title, entry.summary].flatMap((words) => [inLanguage(words, language), words.en])),
  );
  return [...found.filter(titled), ...found.filter((entry) => !titled(entry))];
}
