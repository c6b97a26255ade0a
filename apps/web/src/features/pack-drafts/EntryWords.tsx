import { Fieldset, Textarea, TextInput } from '@mantine/core';
import { languageNames, languages } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import type { FieldProps } from './field-props';
import { textOf, withField } from './field-values';

/** A text for people in English and in the languages of the pack, and in those in which it was written before. */
export function EntryWords({ draft, label, value, isLong, isDisabled, onChange }: FieldProps & { label: string; isLong: boolean }) {
  const { t } = useWords();
  const content = (value ?? {}) as Record<string, unknown>;
  const shown = languages.filter((one) => one === 'en' || draft.languages.includes(one) || content[one] !== undefined);
  const write = (one: string, text: string) => onChange(withField(content, one, text === '' && one !== 'en' ? undefined : text));
  return (
    <Fieldset legend={label} p="xs" disabled={isDisabled}>
      {shown.map((one) => {
        const own = {
          size: 'xs' as const,
          lang: one,
          dir: one === 'ar' ? 'rtl' : 'ltr',
          required: one === 'en',
          label: languageNames[one],
          'aria-label': t('packs.inLanguage', { name: label, language: languageNames[one] }),
          value: textOf(content[one]),
        };
        return isLong ? (
          <Textarea key={one} {...own} autosize minRows={1} onChange={({ currentTarget }) => write(one, currentTarget.value)} />
        ) : (
          <TextInput key={one} {...own} onChange={({ currentTarget }) => write(one, currentTarget.value)} />
        );
      })}
    </Fieldset>
  );
}
