import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SavedFilter } from '@workbench/contract';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useSaveFilter, useSetAlert } from './triage.api';

/** Saves the filters that stand now under a name. */
export function SaveFilterForm({ cellId, filter, onDone }: { cellId: string; filter: SavedFilter['filter']; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const name = useDraft('filter-name', '');
  const [alerts, setAlerts] = useState(false);
  const alert = useSetAlert(cellId);
  const save = useSaveFilter(cellId);
  const finish = () => {
    name.done();
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { name: name.value.trim(), filter: filter as never },
          {
            // A filter that was saved stays saved when it cannot alert: it is among the others then, with its switch.
            onSuccess: ({ id, version }) => (alerts ? alert.mutate({ id, version, alerts }, { onSuccess: finish }) : finish()),
          },
        );
      }}
    >
      <Stack gap="xs">
        <TextInput
          data-autofocus
          label={t('triage.saved.name')}
          value={name.value}
          onChange={(event) => name.change(event.currentTarget.value)}
          error={(save.error ?? alert.error) ? problemWords((save.error ?? alert.error)!, words) : undefined}
          maxLength={60}
          dir="auto"
        />
        <Switch size="sm" label={t('triage.alert')} checked={alerts} onChange={(event) => setAlerts(event.currentTarget.checked)} />
        <Button type="submit" disabled={name.value.trim() === ''} loading={save.isPending || alert.isPending}>
          {t('triage.saved.save')}
        </Button>
      </Stack>
    </form>
  );
}
