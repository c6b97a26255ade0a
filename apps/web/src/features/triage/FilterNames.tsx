import { ActionIcon, Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedFilter } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useDropFilter, useRenameFilter, useSetAlert } from './triage.api';

function OneName({ cellId, row }: { cellId: string; row: SavedFilter }) {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState(row.name);
  const rename = useRenameFilter(cellId);
  const drop = useDropFilter(cellId);
  const alert = useSetAlert(cellId);
  const failed = rename.error ?? drop.error ?? alert.error;
  return (
    <Stack gap={4}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ id: row.id, version: row.version, name: name.trim() });
        }}
      >
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('triage.saved.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            dir="auto"
          />
          <Button type="submit" variant="default" disabled={name.trim() === '' || name.trim() === row.name} loading={rename.isPending}>
            {t('triage.saved.rename')}
          </Button>
          <ActionIcon
            size="lg"
            variant="subtle"
            color="red"
            aria-label={t('triage.saved.drop', { name: row.name })}
            loading={drop.isPending}
            onClick={() => drop.mutate(row.id)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </form>
      <Switch
        size="xs"
        label={t('triage.alert')}
        aria-label={t('triage.alert.of', { name: row.name })}
        checked={alert.isPending ? alert.variables.alerts : row.alerts}
        onChange={(event) => alert.mutate({ id: row.id, version: row.version, alerts: event.currentTarget.checked })}
      />
      {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
    </Stack>
  );
}

/** Saved filters by name, each to be renamed, deleted, or made to alert. */
export function FilterNames({ cellId, rows }: { cellId: string; rows: readonly SavedFilter[] }) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      {rows.length === 0 ? <Text c="dimmed">{t('triage.saved.none')}</Text> : null}
      {rows.map((row) => (
        <OneName key={row.id} cellId={cellId} row={row} />
      ))}
    </Stack>
  );
}
