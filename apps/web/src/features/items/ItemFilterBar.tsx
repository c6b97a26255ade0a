import { ActionIcon, Button, Checkbox, Group, MultiSelect, Select, Stack, Text, Tooltip } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { exportLimit, type WidenedTerm } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { SearchField } from './SearchField';
import { WidenedNotice } from './WidenedNotice';

/** Filters as they stand in the address. */
export interface ShownFilters {
  q?: string | undefined;
  /** `no`: words are searched as they were typed. */
  widen?: 'no' | undefined;
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
  /** Words of the search that were searched by other names too. */
  widened: readonly WidenedTerm[] | undefined;
  agencyName: (code: string) => string;
  /** Where the same items are as a table. */
  csvHref: string;
  onChange: (next: ShownFilters) => void;
}

/** Search and filters of the item list; counts are of what the reader sees. */
export function ItemFilterBar({ filters, facets, total, widened, agencyName, csvHref, onChange }: Props) {
  const { t, named } = useWords();
  const [isOpen, setOpen] = useState(Boolean(filters.agency ?? filters.kind ?? filters.language ?? filters.graded ?? filters.review));
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
      <SearchField q={filters.q} onSearch={(q) => onChange({ ...filters, q, widen: q === undefined ? undefined : filters.widen })} />
      {filters.q ? (
        <WidenedNotice
          widened={widened ?? []}
          isOff={filters.widen === 'no'}
          onSwitch={(isOff) => onChange({ ...filters, widen: isOff ? 'no' : undefined })}
        />
      ) : null}
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
