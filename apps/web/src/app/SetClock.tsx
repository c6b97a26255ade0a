import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { setClock, type CellDesk } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../shared/api/call';
import { problemWords } from '../shared/api/problem-words';
import { useDraft } from '../shared/drafts/useDraft';
import { useWords } from '../shared/words/useWords';

/** Sets the exercise clock forwards, with the reason for the trail; the instructor's. */
export function SetClock({ cell, onClose }: { cell: CellDesk; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const [now] = useState(() => cell.asOf.slice(0, 16));
  const draft = useDraft(`clock:${cell.id}:${cell.me.personId}`, { asOf: now, reason: '' });
  const { asOf, reason } = draft.value;
  const set = useMutation({
    mutationFn: () => call(setClock, { params: { cellId: cell.id }, body: { asOf: `${asOf}:00Z`, reason } }),
    onSuccess: async () => {
      draft.done();
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey.includes(cell.id) });
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('shell.clock')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={handleSubmit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('shell.clock.hint')}
          </Text>
          <TextInput
            type="datetime-local"
            label={t('shell.clock.asOf')}
            required
            min={now}
            value={asOf}
            onChange={(event) => draft.change({ asOf: event.currentTarget.value, reason })}
          />
          <TextInput
            label={t('shell.clock.reason')}
            required
            maxLength={1000}
            dir="auto"
            value={reason}
            onChange={(event) => draft.change({ asOf, reason: event.currentTarget.value })}
          />
          {set.isError ? <ProblemNotice words={problemWords(set.error, words)} /> : null}
          <Group>
            <Button type="submit" disabled={asOf <= now || reason.trim() === ''} loading={set.isPending}>
              {t('shell.clock.set')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
