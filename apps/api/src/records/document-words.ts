import ar from './document-words/ar.json' with { type: 'json' };
import en from './document-words/en.json' with { type: 'json' };
import fr from './document-words/fr.json' with { type: 'json' };
import pt from './document-words/pt.json' with { type: 'json' };

/** Languages in which documents are written out. */
export type DocumentLanguage = 'en' | 'fr' | 'pt' | 'ar';

const words: Record<DocumentLanguage, Readonly<Record<string, string>>> = { en, fr, pt, ar };

/** Words for what goes on paper, in one language. */
export interface DocumentWords {
  language: DocumentLanguage;
  /** A sentence with its values put in; a key that has none is said as it is. */
  say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The word for a value of the data, such as a predicate; the value itself where there is none. */
  named: (family: string, key: string) => string;
}

/** The words of a language. */
export function documentWords(language: DocumentLanguage): DocumentWords {
  const own = words[language];
  return {
    language,
    say: (id, values = {}) => (own[id] ?? id).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    named: (family, key) => own[`${family}.${key}`] ?? key,
  };
}

/** The name an entity goes by for its reader; its kind where no name is visible to them. */
export function entityName({ name, kind }: { name: string; kind: string }, { say, named }: DocumentWords): string {
  return name === '' ? say('entities.unnamed', { kind: named('entityKind', kind) }) : name;
}
