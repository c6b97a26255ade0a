import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadCatalogue, type Language, type MessageId } from './catalogue';

/** What a component needs to speak to its reader. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** The sentence of a key, with its values put in. */
  t: (id: MessageId, values?: Record<string, string | number>) => string;
  /** The sentence of a key that is put together from data, such as a predicate; the last part of the key when there is none. */
  named: (prefix: string, key: string) => string;
  day: (iso: string) => string;
  moment: (iso: string) => string;
  /** A moment of the exercise clock to the second. */
  clock: (iso: string) => string;
  setLanguage: (language: Language) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);
const keptLanguage = 'workbench.language';

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(keptLanguage), ...navigator.languages].map((one) => one?.slice(0, 2));
  return (wanted.find((one) => one === 'en' || one === 'fr' || one === 'pt' || one === 'ar') as Language | undefined) ?? 'en';
}

function toWords(i18n: I18n, language: Language, known: Record<string, string>, setLanguage: Words['setLanguage']): Words {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  // Kept apart from what stands before it (Unicode TR 9): behind a Latin word the day of an Arabic date would go over to that word.
  const apart = (text: string) => (language === 'ar' ? `\u2067${text}\u2069` : text);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    t: (id, values) => i18n._(id, values),
    named: (prefix, key) => (known[`${prefix}.${key}`] === undefined ? key : i18n._(`${prefix}.${key}`)),
    day: (iso) => apart(day.format(new Date(iso))),
    moment: (iso) => apart(moment.format(new Date(iso))),
    clock: (iso) => apart(clock.format(new Date(iso))),
    setLanguage,
  };
}

/** Gives every component below it the words of the reader's language; shows nothing before they are there. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; messages: Record<string, string> }>();
  useEffect(() => {
    let isCurrent = true;
    void loadCatalogue(language).then((messages) => isCurrent && setLoaded({ language, messages }));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(keptLanguage, next);
    choose(next);
  }, []);
  const words = useMemo(() => {
    if (!loaded) return undefined;
    const i18n = setupI18n({ locale: loaded.language, messages: { [loaded.language]: loaded.messages } });
    i18n.setMessagesCompiler(compileMessage);
    return toWords(i18n, loaded.language, loaded.messages, setLanguage);
  }, [loaded, setLanguage]);
  useEffect(() => {
    if (!words) return;
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  return words ? <WordsContext.Provider value={words}>{children}</WordsContext.Provider> : null;
}

/** Words of the reader's language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}
