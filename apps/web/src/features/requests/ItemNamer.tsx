import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CellDesk } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { citableQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

/** An item on its way into an answer. */
export interface NamedItem {
  id: string;
  title: string;
}

/** Find items that answer a request and name them. */
export function ItemNamer({
  cell,
  named,
  onChange,
}: {
  cell: CellDesk;
  named: readonly NamedItem[];
  onChange: (next: NamedItem[]) => void;
}) {
  const { t, day } = useWords();
  const [q, setQ] = useState('');
  const [words] = useDebouncedValue(q.trim(), 200);
  const found = useQuery({ ...citableQuery(cell.id, words), enabled: words !== '' });
  const rows = words === '' ? [] : (found.data?.rows.filter((row) => !named.some((one) => one.id === row.id)) ?? []);
  return (
    <Stack gap={4}>
      {named.map((one) => (
        <Group key={one.id} gap="xs" wrap="nowrap">
          <Text size="sm" truncate>
            <bdi>{one.title}</bdi>
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('requests.nameItem.drop', { title: one.title })}
            onClick={() => onChange(named.filter((other) => other.id !== one.id))}
          >
            ×
          </Button>
        </Group>
      ))}
      <TextInput
        size="xs"
        label={t('requests.nameItem')}
        description={t('requests.nameItem.note')}
        placeholder={t('requests.nameItem.search')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        dir="auto"
      />
      {rows.slice(0, 6).map((row) => (
        <Group key={row.id} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="xs" truncate>
            <PortionMark text={portionText(row.marking, cell.levels)} level={row.marking.level} /> {row.agency}, {day(row.reportedAt)} ·{' '}
            <bdi>{row.title}</bdi>
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => onChange([...named, { id: row.id, title: row.title }])}>
            {t('requests.nameItem.do')}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
