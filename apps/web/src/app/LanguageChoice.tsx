import { NativeSelect } from '@mantine/core';
import { languageNames, languages, type Language } from '../shared/words/catalogue';
import { useWords } from '../shared/words/useWords';

/** Language of the screens. `onChosen` keeps it with the person, where one is signed in. */
export function LanguageChoice({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { t, language, setLanguage } = useWords();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('shell.language')}
      value={language}
      data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      onChange={(event) => {
        const next = event.currentTarget.value as Language;
        setLanguage(next);
        onChosen?.(next);
      }}
    />
  );
}
