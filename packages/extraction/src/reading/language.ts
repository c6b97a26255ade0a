/** A language of the workbench in which texts are read. */
export type Language = 'en' | 'fr' | 'pt' | 'ar';

/** Words by language. */
export type WordsByLanguage = Record<Language, string>;

/** The words of one language, or of all when it is not known which. */
export function wordsOf(lists: WordsByLanguage, language: Language | undefined): string[] {
  const chosen = language ? [lists[language]] : Object.values(lists);
  return chosen.flatMap((list) => list.split(/\s*[,\n]\s*/)).filter((word) => word !== '');
}
