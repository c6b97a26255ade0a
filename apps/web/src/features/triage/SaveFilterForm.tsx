import { Button, Stack, TextInput } from '@mantine/core';
import type { SavedFilter } from '@workbench/contract';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useSaveFilter } from './triage.api';

/** Saves the filters that stand now under a name. */
export function SaveFilterForm({ cellId, filter, onDone }: { cellId: string; filter: SavedFilter['filter']; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const name = useDraft('filter-name', '');
  const save = useSaveFilter(cellId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { name: name.value.trim(), filter: filter as never },
          {
            onSuccess: () => {
              name.done();
              onDone();
            },
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
          error={save.isError ? problemWords(save.error, words) : undefined}
          maxLength={60}
          dir="auto"
        />
        <Button type="submit" disabled={name.value.trim() === ''} loading={save.isPending}>
          {t('triage.saved.save')}
        </Button>
      </Stack>
    </form>
  );
}
