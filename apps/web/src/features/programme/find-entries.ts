import { placedWords } from '@workbench/domain';
import type { Language } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';
import type { Entry } from './parts';

/** Words as search compares them. */
export const plainWords = (text: string): string[] => placedWords(text).map(({ word }) => word);

/**
 * Pages in whose title or summary every word of a search begins a word, in the reader's language or in English; those with all words
 * in the title come first, otherwise the order stays.
 */
export function findEntries(entries: readonly Entry[], search: string, language: Language): readonly Entry[] {
  const sought = plainWords(search);
  if (sought.length === 0) return entries;
  const holds = (texts: string[]) => {
    const words = plainWords(texts.join(' '));
    return sought.every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)));
  };
  const titled = (entry: Entry) => holds([inLanguage(entry.title, language), entry.title.en]);
  const found = entries.filter(
    (entry) => titled(entry) || holds([entry.title, entry.summary].flatMap((words) => [inLanguage(words, language), words.en])),
  );
  return [...found.filter(titled), ...found.filter((entry) => !titled(entry))];
}
