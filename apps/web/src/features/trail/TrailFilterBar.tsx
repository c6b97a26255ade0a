import { Button, Group, Select, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { trailExportPath, type CellDesk, type TrailFilter } from '@workbench/contract';
import { SettledInput } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';

/** Filters of the trail as they stand in the address. */
export type TrailSearch = { [Name in keyof TrailFilter]?: string | undefined };

interface Props {
  cell: CellDesk;
  filter: TrailSearch;
  deeds: readonly string[];
  onChange: (next: TrailSearch) => void;
}

function exportAddress(cellId: string, filter: TrailSearch): string {
  const search = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const path = trailExportPath.replace(':cellId', cellId);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Narrows the trail by person, agency, deed and day; exports what is left. */
export function TrailFilterBar({ cell, filter, deeds, onChange }: Props) {
  const { t, named } = useWords();
  const set = (next: TrailSearch) => onChange({ ...filter, ...next });
  return (
    <Group align="end" gap="xs" mb="sm">
      <Select
        size="xs"
        label={t('trail.person')}
        searchable
        clearable
        data={cell.members.map((one) => ({ value: one.personId, label: `${one.displayName} (${one.agency})` }))}
        value={filter.person ?? null}
        onChange={(next) => set({ person: next ?? undefined })}
      />
      <Select
        size="xs"
        w={110}
        label={t('trail.agency')}
        clearable
        data={cell.agencies.map((one) => one.code as string)}
        value={filter.agency ?? null}
        onChange={(next) => set({ agency: next ?? undefined })}
      />
      <Select
        size="xs"
        label={t('trail.deed')}
        searchable
        clearable
        data={[...new Set([...deeds, ...(filter.deed ? [filter.deed] : [])])].map((one) => ({ value: one, label: named('deed', one) }))}
        value={filter.deed ?? null}
        onChange={(next) => set({ deed: next ?? undefined })}
      />
      <SettledInput
        size="xs"
        type="date"
        label={t('trail.from')}
        value={filter.from ?? ''}
        onSettle={(from) => set({ from: from || undefined })}
      />
      <SettledInput size="xs" type="date" label={t('trail.to')} value={filter.to ?? ''} onSettle={(to) => set({ to: to || undefined })} />
      {Object.values(filter).some(Boolean) ? (
        <Button size="xs" variant="subtle" onClick={() => onChange({})}>
          {t('trail.clear')}
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        component="a"
        href={exportAddress(cell.id, filter)}
        download
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        {t('trail.export')}
      </Button>
      {filter.subject ? (
        <Text size="xs" role="status">
          {t('trail.only')}
        </Text>
      ) : null}
    </Group>
  );
}
