import { ActionIcon, Button, Checkbox, CloseButton, Group, MultiSelect, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconTableExport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { exportLimit } from '@workbench/contract';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';

/** Filters as they stand in the address. */
export interface ShownFilters {
  q?: string | undefined;
  agency?: string[] | undefined;
  kind?: string[] | undefined;
  language?: string[] | undefined;
  graded?: 'yes' | 'no' | undefined;
  review?: 'due' | undefined;
  requirement?: string | undefined;
}

type Facets = Record<'agency' | 'kind' | 'language', { value: string; count: number }[]>;

interface Props {
  filters: ShownFilters;
  facets: Facets | undefined;
  total: number | undefined;
  agencyName: (code: string) => string;
  /** Where the same items are as a table. */
  csvHref: string;
  onChange: (next: ShownFilters) => void;
}

/** Search and filters of the item list; counts are of what the reader sees. */
export function ItemFilterBar({ filters, facets, total, agencyName, csvHref, onChange }: Props) {
  const { t, named } = useWords();
  const [words, setWords] = useState(filters.q ?? '');
  const [isOpen, setOpen] = useState(Boolean(filters.agency ?? filters.kind ?? filters.language ?? filters.graded ?? filters.review));
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  const search = useDebouncedCallback((q: string) => onChange({ ...filters, q: q || undefined }), 250);
  const options = (key: keyof Facets, nameOf: (value: string) => string) => {
    const counted = (facets?.[key] ?? []).map(({ value, count }) => ({ value, label: `${nameOf(value)} (${count})` }));
    const chosen = (filters[key] ?? [])
      .filter((value) => !counted.some((one) => one.value === value))
      .map((value) => ({ value, label: nameOf(value) }));
    return [...counted, ...chosen];
  };
  const languageName = (code: string) => named('language', code);
  const set = (key: keyof Facets) => (values: string[]) => onChange({ ...filters, [key]: values.length > 0 ? values : undefined });
  return (
    <Stack gap={6} p={8} style={{ borderBlockEnd: '1px solid #d5dde6' }}>
      <TextInput
        ref={box}
        size="sm"
        aria-label={t('items.search')}
        placeholder={t('items.search')}
        leftSection={<IconSearch size={15} />}
        rightSection={
          words ? (
            <CloseButton
              size="sm"
              aria-label={t('items.clear')}
              onClick={() => {
                setWords('');
                onChange({ ...filters, q: undefined });
              }}
            />
          ) : null
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
      <Group justify="space-between" gap={6}>
        <Text size="xs" c="dimmed" role="status">
          {total === undefined ? ' ' : t('items.total', { count: total })}
        </Text>
        <Group gap={4}>
          <Tooltip label={t('items.export', { limit: exportLimit })}>
            <ActionIcon
              component="a"
              href={csvHref}
              download
              size="sm"
              variant="subtle"
              aria-label={t('items.export', { limit: exportLimit })}
            >
              <IconTableExport size={15} />
            </ActionIcon>
          </Tooltip>
          <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('items.filters')}
          </Button>
        </Group>
      </Group>
      {filters.requirement ? (
        <Button size="compact-xs" variant="light" onClick={() => onChange({ ...filters, requirement: undefined })}>
          {t('items.ofRequirement')}
        </Button>
      ) : null}
      {isOpen ? (
        <Stack gap={6}>
          <MultiSelect
            size="xs"
            label={t('items.agency')}
            data={options('agency', agencyName)}
            value={filters.agency ?? []}
            onChange={set('agency')}
            clearable
          />
          <MultiSelect
            size="xs"
            label={t('items.kind')}
            data={options('kind', (value) => named('itemKind', value))}
            value={filters.kind ?? []}
            onChange={set('kind')}
            clearable
          />
          <MultiSelect
            size="xs"
            label={t('items.language')}
            data={options('language', languageName)}
            value={filters.language ?? []}
            onChange={set('language')}
            clearable
          />
          <Select
            size="xs"
            label={t('items.graded')}
            data={[
              { value: 'yes', label: t('items.graded.yes') },
              { value: 'no', label: t('items.graded.no') },
            ]}
            value={filters.graded ?? null}
            onChange={(value) => onChange({ ...filters, graded: (value as 'yes' | 'no' | null) ?? undefined })}
            clearable
          />
          <Checkbox
            size="xs"
            label={t('items.review.filter')}
            checked={filters.review === 'due'}
            onChange={(event) => onChange({ ...filters, review: event.currentTarget.checked ? 'due' : undefined })}
          />
        </Stack>
      ) : null}
    </Stack>
  );
}
