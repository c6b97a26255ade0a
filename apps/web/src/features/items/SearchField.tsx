import { CloseButton, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';
import { SearchHelp } from './SearchHelp';

/** The field for the words of a search, which is made as soon as the typing pauses. */
export function SearchField({ q, onSearch }: { q: string | undefined; onSearch: (q: string | undefined) => void }) {
  const { t } = useWords();
  const [words, setWords] = useState(q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  useEffect(() => setWords(q ?? ''), [q]);
  const search = useDebouncedCallback((typed: string) => onSearch(typed || undefined), 250);
  const clear = () => {
    setWords('');
    onSearch(undefined);
  };
  return (
    <TextInput
      ref={box}
      size="sm"
      // The words stand in their own direction; the signs beside them in that of the page.
      styles={{ input: { unicodeBidi: 'plaintext' } }}
      aria-label={t('items.search')}
      placeholder={t('items.search')}
      leftSection={<IconSearch size={15} />}
      rightSectionWidth={words ? 56 : 32}
      rightSection={
        <Group gap={0} wrap="nowrap">
          {words ? <CloseButton size="sm" aria-label={t('items.clear')} onClick={clear} /> : null}
          <SearchHelp />
        </Group>
      }
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      // The keyboard goes back to the list.
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
