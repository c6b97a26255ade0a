import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { ItemKind } from '@workbench/domain';
import { itemLanguages } from '../../shared/words/item-languages';
import { useWords } from '../../shared/words/useWords';

/** What is typed of any item; the moment as `2031-04-30T12:00`, in UTC of the exercise clock. */
export interface ItemFieldsValue {
  title: string;
  text: string;
  kind: string;
  language: string;
  reportedAt: string;
}

interface Props {
  value: ItemFieldsValue;
  set: (changes: Partial<ItemFieldsValue>) => void;
}

/** Title and text of an item that is being written. */
export function ItemWordFields({ value, set }: Props) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('items.title')}
        required
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={300}
        dir="auto"
      />
      <Textarea
        label={t('items.text')}
        required
        value={value.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={6}
        maxRows={18}
        dir="auto"
      />
    </>
  );
}

/** Kind, language and moment of an item that is being written; `also` is a language to choose besides the usual ones. */
export function ItemKindFields({ value, set, also = [] }: Props & { also?: readonly string[] }) {
  const { t, named } = useWords();
  const languages = [...new Set<string>([...itemLanguages, ...also])];
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Select
        label={t('items.kind')}
        data={ItemKind.options.map((kind) => ({ value: kind as string, label: named('itemKind', kind) }))}
        value={value.kind}
        onChange={(kind) => kind && set({ kind })}
        allowDeselect={false}
      />
      <Select
        label={t('items.language')}
        data={languages.map((code) => ({ value: code, label: named('language', code) }))}
        value={value.language}
        onChange={(next) => next && set({ language: next })}
        allowDeselect={false}
      />
      <TextInput
        label={t('items.reportedAt')}
        type="datetime-local"
        required
        value={value.reportedAt}
        onChange={(event) => set({ reportedAt: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
