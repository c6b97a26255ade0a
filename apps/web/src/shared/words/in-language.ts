import type { Words as Texts } from '@workbench/domain';
import type { Language } from './catalogue';

/** A text of a pack in the reader's language, else in English. */
export function inLanguage(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en;
}
